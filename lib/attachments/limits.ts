/** Numbers of PRODUCT section 3. Client-safe. */
export const MAX_FILES = 5;
export const MAX_BYTES = 10 * 1024 * 1024;

/** What is said before choosing, and what a browser offers to choose from. */
export const FILE_LIMITS = "Up to 5 files of 10 MB each: JPEG, PNG, WebP, GIF or PDF.";
export const TYPES = "image/jpeg,image/png,image/webp,image/gif,application/pdf";

/** What another file is told, after its name. */
export const NOT_TAKEN = "is not a JPEG, PNG, WebP, GIF or PDF. Save it as one of these, then choose it again.";

/** "1 file", "3 files". */
export const countedFiles = (count: number) => (count === 1 ? "1 file" : `${count} files`);
