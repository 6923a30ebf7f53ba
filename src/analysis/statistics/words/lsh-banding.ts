/**
 * Chance that two texts of Jaccard similarity s share a band of their MinHash signatures, 1 - (1 - s^r)^b, with b bands
 * of r = hashes / bands rows (Leskovec, Rajaraman & Ullman, 3.4).
 */
export const bandingChance = (hashes: number, bands: number, similarity: number): number =>
  -Math.expm1(bands * Math.log1p(-(similarity ** (hashes / bands))));

/** Similarity at which that chance rises most steeply, about (1 / b)^(1 / r). */
export const bandingThreshold = (hashes: number, bands: number): number => (1 / bands) ** (bands / hashes);
