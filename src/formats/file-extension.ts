/** The extension at the end of a file's name, with its dot: `.docx`, but nothing of `speech 3.4.1951`. */
export const FILE_EXTENSION = /\.(?!\d+$)[a-z0-9]{1,8}$/i;
