/** Cases of one matrix. Five lists of ten values are a hundred thousand cases in two lines. */
export const MAX_MATRIX_CASES = 1000;

/**
 * What all cases of all files may come to together: nodes of YAML and characters put in the place of names. A matrix
 * multiplies the size of its test, and a name can stand for a megabyte many times over.
 */
export const MAX_EXPANSION = 4_000_000;
