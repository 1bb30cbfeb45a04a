import { light } from "./palette";

export function Heading({ children }: { children: string }) {
  return (
    <h1 className="ink" style={{ margin: 0, color: light.ink, fontSize: 22, lineHeight: "28px", fontWeight: 700 }}>
      {children}
    </h1>
  );
}
