import sharp, { type Sharp } from "sharp";
import { inTurn, MOST_POINTS } from "./gate";

/** A film of ten thousand frames of one point each is small, and takes minutes all the same. */
const MOST_FRAMES = 1_000;
const PREVIEW = { width: 640, height: 480, fit: "inside", withoutEnlargement: true } as const;

export type Picture = { bytes: Uint8Array; preview: Uint8Array; width: number; height: number };
export class TooManyPoints extends Error {}

/**
 * The picture drawn anew: upright, and nothing in it but the picture (no place, camera, script or page behind it). One
 * that moves goes on moving, up to the same bound and a thousand frames; beyond them its first frame stays.
 * @param type of JPEG, PNG, WebP or GIF @throws TooManyPoints before anything is decoded, Crowded where too many
 * wait, anything else if it is broken
 */
export async function redraw(bytes: Uint8Array, type: string): Promise<Picture> {
  const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width * height > MOST_POINTS) throw new TooManyPoints();
  const all = width * height * pages;
  const moves = pages > 1 && pages <= MOST_FRAMES && all <= MOST_POINTS;
  return inTurn(moves ? all : width * height, async () => {
    const options = { limitInputPixels: MOST_POINTS, failOn: "truncated" as const };
    const source = moves ? sharp(bytes, { ...options, animated: true }) : sharp(bytes, options).autoOrient();
    const { data, info } = await encoded(source, type).toBuffer({ resolveWithObject: true });
    const preview = await sharp(data, options).resize(PREVIEW).webp({ quality: 78 }).toBuffer();
    return { bytes: data, preview, width: info.width, height: info.pageHeight ?? info.height };
  });
}

function encoded(source: Sharp, type: string): Sharp {
  switch (type) {
    case "image/png":
      return source.png();
    case "image/webp":
      return source.webp({ quality: 88 });
    case "image/gif":
      return source.gif();
    default:
      // For a code table of its own the whole picture is kept in memory, up to 400 MB; it saves a photo a twentieth.
      return source.jpeg({ quality: 88, optimizeCoding: false });
  }
}
