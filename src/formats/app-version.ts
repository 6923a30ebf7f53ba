/** What files say of the program that wrote them. A test holds it equal to package.json. */
export const APP_VERSION = '0.1.0';
