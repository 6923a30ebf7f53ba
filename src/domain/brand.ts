declare const brand: unique symbol;

/** A number or string that only its own kind can stand for: a paragraph number is never taken for a theme. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
