/** Whether the rollout may go on. Anything but `open` never lets it advance; nothing of it ever blocks a rollback. */
export type GateAnswer =
  | { readonly kind: "open" }
  | { readonly kind: "killed"; readonly scope: string; readonly reason: string }
  | { readonly kind: "closed" }
  | { readonly kind: "locked" }
  | { readonly kind: "unknown"; readonly message: string };
