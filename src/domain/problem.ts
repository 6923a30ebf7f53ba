/** An expected failure, as data. `problemSentence` makes the one sentence the researcher reads. */
export type Problem =
  | { readonly reason: 'empty' }
  | { readonly reason: 'no-paragraphs' }
  | { readonly reason: 'not-text' }
  | { readonly reason: 'unknown-encoding' }
  | { readonly reason: 'unknown-format'; readonly extension: string }
  | { readonly reason: 'damaged'; readonly format: string; readonly detail: string }
  | { readonly reason: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly reason: 'encrypted'; readonly format: string }
  /** `within`: not the file itself, but so many of the files in it. */
  | { readonly reason: 'needs-password'; readonly within?: number }
  | { readonly reason: 'no-text-layer'; readonly pages: number }
  | { readonly reason: 'several-documents'; readonly kind: 'table' | 'archive' }
  | { readonly reason: 'unreadable'; readonly detail: string }
  | { readonly reason: 'not-a-project' }
  | { readonly reason: 'newer-version'; readonly version: number; readonly supported: number }
  | { readonly reason: 'no-space' }
  | { readonly reason: 'storage'; readonly detail: string }
  | { readonly reason: 'uncounted'; readonly detail: string }
  | { readonly reason: 'not-found'; readonly what: string }
  | { readonly reason: 'cancelled' }
  | { readonly reason: 'refused'; readonly detail: string };

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`;

/** What happened and what to do, as one or two sentences without the file's name (the caller puts it in front). */
export function problemSentence(problem: Problem): string {
  switch (problem.reason) {
    case 'empty':
      return 'The file is empty. Nothing was stored.';
    case 'no-paragraphs':
      return 'There is no text in it that could be a paragraph. Nothing was stored.';
    case 'not-text':
      return 'This is not a text: it holds binary data. Nothing was stored.';
    case 'unknown-encoding':
      return 'In no known encoding do its bytes read as a text. Choose its encoding, or save it as UTF-8 and import it again.';
    case 'unknown-format':
      return `Files of the kind “${problem.extension}” cannot be read. Save it as .txt, .md, .html, .docx, .odt, .rtf or .pdf.`;
    case 'damaged':
      return `The ${problem.format} file is damaged (${problem.detail}). Open it in the program that made it and save it again.`;
    case 'too-large':
      return `The file has ${megabytes(problem.bytes)}; at most ${megabytes(problem.limit)} can be read. Divide it and import the parts.`;
    case 'encrypted':
      return `The ${problem.format} file is encrypted. Open it in the program that made it, save it without a password or protection, and import that.`;
    case 'needs-password':
      if (problem.within !== undefined)
        return `${problem.within === 1 ? 'One file in it is' : `${problem.within.toLocaleString('en')} files in it are`} protected by a password, which is missing or wrong. Give the password; what needs none is taken.`;
      return 'The file is protected by a password, which is missing or wrong. Give the password, or save the file without one.';
    case 'no-text-layer':
      return `${problem.pages === 1 ? 'Its page is a picture' : `All of its ${problem.pages} pages are pictures`} without text. Recognise the text (OCR) in another program and import the result.`;
    case 'several-documents':
      return problem.kind === 'table'
        ? 'This is a table, which may hold a document in every row. Say which column holds the text to import it.'
        : 'This is an archive of several files. Choose the ones to import.';
    case 'unreadable':
      return `The browser could not read the file (${problem.detail}). Was it moved or is it open elsewhere?`;
    case 'not-a-project':
      return 'This is not a Leitmotif project file. Nothing was changed.';
    case 'newer-version':
      return `The project file has version ${problem.version}; this Leitmotif reads up to version ${problem.supported}. Use a newer Leitmotif. Nothing was changed.`;
    case 'no-space':
      return 'The browser has no space left for it. Nothing of this was stored. Free some space on the disk, or export and delete a project you no longer need.';
    case 'storage':
      return `The browser’s storage refused it (${problem.detail}). Nothing of this was stored; try again, or reload the page.`;
    case 'uncounted':
      return `The numbers could not be counted (${problem.detail}). Nothing stored was changed; reload the page to try again.`;
    case 'not-found':
      return `${problem.what} is no longer there. It may have been deleted in another tab.`;
    case 'cancelled':
      return 'Cancelled before it was read. Nothing was stored.';
    case 'refused':
      return problem.detail;
  }
}
