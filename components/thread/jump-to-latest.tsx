import { Button } from "@/components/ui/button";

/** Something came in below what is being read. Sticks above the field, where the thread goes on. */
export function JumpToLatest({ onClick }: { onClick: () => void }) {
  return (
    <div className="pointer-events-none sticky bottom-24 z-1 mt-4 flex justify-center desk:bottom-4">
      <Button
        type="button"
        variant="gold"
        size="small"
        onClick={onClick}
        className="pointer-events-auto rounded-full shadow-float"
      >
        Jump to latest
      </Button>
    </div>
  );
}
