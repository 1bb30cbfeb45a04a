/** A file as people see it. `width` and `height` are those of pictures. Client-safe. */
export type FileView = {
  id: string;
  name: string;
  type: string;
  size: number;
  width: number | null;
  height: number | null;
};
