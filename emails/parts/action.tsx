import { Button } from "react-email";
import { light } from "./palette";

/** The one button of a mail, and under it what it opens. */
export function Action({ href, label, opens }: { href: string; label: string; opens: string }) {
  return (
    <div style={{ paddingTop: 24 }}>
      <Button href={href} className="button" style={button}>
        {label}
      </Button>
      <p className="ink3" style={{ margin: "10px 0 0", color: light.ink3, fontSize: 14, lineHeight: "20px" }}>
        {opens}
      </p>
    </div>
  );
}

const button = {
  backgroundColor: light.sea,
  color: light.onSea,
  borderRadius: 9,
  padding: "13px 25px",
  fontSize: 16,
  lineHeight: "22px",
  fontWeight: 700,
  textDecoration: "none",
};
