import { Textarea } from "./textarea";

/** What somebody had typed, on a page that stands where its form cannot. */
export function KeptText({ text }: { text: string }) {
  return (
    <Textarea label="Your text is safe here. Copy it before you go on." name="kept" defaultValue={text} readOnly />
  );
}
