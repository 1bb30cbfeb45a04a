import type { ReactNode } from "react";
import { Body, Head, Html, Img, Section } from "react-email";
import type { Lang } from "../words";
import { darkStyles, light, sans } from "./palette";

type FrameProps = {
  lang: Lang;
  store: string;
  appUrl: string;
  /** What an inbox shows beside the subject. */
  preview: string;
  children: ReactNode;
  /** Why the reader gets this. */
  footer: ReactNode;
};

/** What every mail looks like: the store's name, one sheet, why you get it. 600 wide. */
export function Frame({ lang, store, appUrl, preview, children, footer }: FrameProps) {
  return (
    <Html lang={lang} dir="ltr">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{store}</title>
        <style>{darkStyles}</style>
      </Head>
      <Body className="canvas" style={{ margin: 0, padding: 0, backgroundColor: light.canvas, fontFamily: sans }}>
        <div style={hidden}>{preview}</div>
        <Section className="canvas" style={{ backgroundColor: light.canvas, padding: "0 8px" }}>
          <table role="presentation" align="center" width="100%" cellPadding={0} cellSpacing={0} style={column}>
            <tbody>
              <tr>
                <td className="aside" style={{ padding: "24px 32px 14px" }}>
                  <Brand store={store} appUrl={appUrl} />
                </td>
              </tr>
              <tr>
                <td className="sheet inside" style={sheet}>
                  {children}
                </td>
              </tr>
              <tr>
                <td className="aside ink3" style={foot}>
                  {footer}
                </td>
              </tr>
            </tbody>
          </table>
        </Section>
      </Body>
    </Html>
  );
}

function Brand({ store, appUrl }: Pick<FrameProps, "store" | "appUrl">) {
  const picture = { verticalAlign: "middle", marginRight: 10 } as const;
  return (
    <span className="ink" style={{ color: light.ink, fontSize: 16, lineHeight: "28px", fontWeight: 700 }}>
      <Img
        className="only-light"
        src={`${appUrl}/mail/mark.png`}
        alt=""
        width={28}
        height={28}
        style={{ ...picture, display: "inline-block" }}
      />
      <Img
        className="only-dark"
        src={`${appUrl}/mail/mark-dark.png`}
        alt=""
        width={28}
        height={28}
        style={{ ...picture, display: "none" }}
      />
      {store}
    </span>
  );
}

// For the inbox's list only.
const hidden = { display: "none", overflow: "hidden", lineHeight: "1px", opacity: 0, maxHeight: 0, maxWidth: 0 };

const column = { maxWidth: 600, margin: "0 auto" };

const sheet = {
  backgroundColor: light.sheet,
  border: `1px solid ${light.line}`,
  borderRadius: 14,
  padding: "32px",
};

const foot = { color: light.ink3, fontSize: 13, lineHeight: "19px", padding: "18px 32px 32px" };
