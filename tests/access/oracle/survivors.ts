/** Mutants that nobody notices, each with the reason why that is right. */
export const survivorsByDesign: Readonly<Record<string, string>> = {};
