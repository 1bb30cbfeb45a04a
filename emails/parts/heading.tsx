import { light } from "./palette";

/** @param knot the dispute's: filled where it is opened, hollow where it is closed */
export function Heading({ knot, children }: { knot?: "filled" | "hollow"; children: string }) {
  return (
    <h1 className="ink" style={{ margin: 0, color: light.ink, fontSize: 22, lineHeight: "28px", fontWeight: 700 }}>
      {knot ? (
        <span className="red" aria-hidden="true" style={{ color: light.red, paddingRight: 10 }}>
          {knot === "filled" ? "◆" : "◇"}
        </span>
      ) : null}
      {children}
    </h1>
  );
}
