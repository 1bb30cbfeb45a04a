import { ChevronDownIcon } from "@/components/ui/icons";
import { Menu, MenuButton } from "@/components/ui/menu";

/** **Mark selected** and **Mark all**, each a menu of **Read** and **Unread**: buttons of the form they stand in. */
export function MarkMenus() {
  return (
    <div className="grid w-full grid-cols-2 gap-2 desk:flex desk:w-auto">
      <MarkMenu of="selected" words="Mark selected" />
      <MarkMenu of="all" words="Mark all" />
    </div>
  );
}

function MarkMenu({ of, words }: { of: "selected" | "all"; words: string }) {
  return (
    <div>
      <Menu
        id={`mark-${of}`}
        button={
          <>
            {words}
            <ChevronDownIcon className="size-4.5" />
          </>
        }
        buttonClass="w-full border border-edge bg-sheet text-small desk:min-h-9"
        panelClass="w-40 supports-[position-area:bottom_span-right]:[position-area:bottom_span-right]"
      >
        <MenuButton name="mark" value={`${of}.read`}>
          Read
        </MenuButton>
        <MenuButton name="mark" value={`${of}.unread`}>
          Unread
        </MenuButton>
      </Menu>
    </div>
  );
}
