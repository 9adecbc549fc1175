import { type ApiAnswer, NOT_FOUND } from "../contents-api/api-answer.ts";
import { deleteArtifact, downloadArtifact, listArtifacts, showArtifact } from "./artifact-routes.ts";
import type { RestDoor } from "./rest-door.ts";
import { listRuns, showRun } from "./run-routes.ts";
import type { ServiceRequest } from "./service-request.ts";
import type { ServiceState } from "./service-state.ts";

/** Answers `/repos/{owner}/{repo}/actions/...`. @param base address of the service */
export function answerActionsRoute(
  state: ServiceState,
  door: RestDoor,
  request: ServiceRequest,
  base: string,
): ApiAnswer {
  const prefix = `/repos/${state.repository}/actions/`.toLowerCase();
  const known = request.path.toLowerCase().startsWith(prefix);
  const route = request.path.slice(prefix.length);
  const refusal = door.refuse(request, known && !route.endsWith("/zip"));
  return door.finish(request, refusal ?? (known ? answerRoute(state, route, request, base) : NOT_FOUND));
}

function answerRoute(
  state: ServiceState,
  route: string,
  { method, path, query }: ServiceRequest,
  base: string,
): ApiAnswer {
  const [noun, id, rest] = route.split("/");
  const number = Number(id);
  switch (`${method} ${noun}${id === undefined ? "" : "/id"}${rest === undefined ? "" : `/${rest}`}`) {
    case "GET runs":
      return listRuns(state, undefined, query, `${base}${path}`);
    case "GET runs/id":
      return showRun(state, number);
    case "DELETE runs/id":
      return deleteRun(state, number);
    case "GET runs/id/artifacts":
      return listArtifacts(state, number, query, `${base}${path}`, base);
    case "GET workflows/id/runs":
      return listRuns(state, id, query, `${base}${path}`);
    case "GET artifacts":
      return listArtifacts(state, undefined, query, `${base}${path}`, base);
    case "GET artifacts/id":
      return showArtifact(state, number, base);
    case "GET artifacts/id/zip":
      return downloadArtifact(state, number);
    case "DELETE artifacts/id":
      return deleteArtifact(state, number);
    default:
      return NOT_FOUND;
  }
}

/** What is left of a deleted run is the gap in its workflow's numbers. */
function deleteRun({ runs, artifacts }: ServiceState, id: number): ApiAnswer {
  if (runs.find(id) === undefined) return NOT_FOUND;
  runs.remove(id);
  artifacts.remove(({ runId }) => runId === id);
  return { status: 204 };
}
