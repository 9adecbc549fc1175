import { quoted } from "../../syntax/parsed.ts";
import type { ImportNote, Loss } from "../import-note.ts";

/** Collects what one import does not carry over as it stood; each message names the place in the file. */
export class UnleashNotes {
  readonly list: ImportNote[] = [];
  readonly #place: string;

  constructor(place = "", list: ImportNote[] = []) {
    this.#place = place;
    this.list = list;
  }

  /** The same list, for a place within this one. */
  at(place: string): UnleashNotes {
    return new UnleashNotes(this.#place === "" ? place : `${this.#place}, ${place}`, this.list);
  }

  /** The same list, for a feature, wherever in the file it stands. */
  feature(name: string): UnleashNotes {
    return new UnleashNotes(`feature ${quoted(name)}`, this.list);
  }

  add(loss: Loss, message: string): void {
    this.list.push({ loss, message: this.#place === "" ? message : `${this.#place}: ${message}` });
  }
}
