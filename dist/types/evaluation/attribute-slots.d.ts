import { type AttributeScalar, type Slots } from "./attribute-value.ts";
import type { Reads } from "./flag-set-reads.ts";
/**
 * Gives every attribute that a flag set reads a number, and reads them all from a context in one go.
 *
 * An attribute that is compared often has further slots behind the slots of the attributes themselves, with a number
 * in the place of its text: comparing numbers touches no memory but the slot.
 */
export declare class AttributeSlots {
    private readonly attributes;
    private readonly slots;
    private readonly valueSlots;
    private readonly versionSlots;
    /** A number for every value that a test wants. */
    private readonly numbers;
    /** The slots that the further ones are made from. */
    private readonly valueSources;
    private readonly versionSources;
    private readonly empty;
    constructor({ attributes, compared, values, versions }: Omit<Reads, "regex">);
    /** Throws for an attribute that was not collected from the flag set: a defect. */
    slotOf(attribute: string): number;
    /** Where the number of an attribute's value is: undefined for a value without one, a list as it is. */
    valueSlotOf(attribute: string): number | undefined;
    /** Where an attribute's version is, as semver-release counts: a list or another text as it is, all else undefined. */
    versionSlotOf(attribute: string): number | undefined;
    /** The number of a value that a test wants. */
    numberOf(value: AttributeScalar): number | undefined;
    /** Reads the attributes of a context; `environment` is absent while an environment is being chosen. */
    read(context: object, environment: string | undefined): Slots;
    private numbered;
}
