import { Img } from "react-email";
import { light } from "./palette";

/** What was bought, as far as it concerns this reader, and how it stands. */
export type Lines = { pictures: string[]; items: string; state: string };

export function OrderLines({ pictures, items, state }: Lines) {
  return (
    <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} className="rule" style={rule}>
      <tbody>
        <tr>
          {pictures.map((src) => (
            <td key={src} width={60} style={{ width: 60, paddingTop: 18, verticalAlign: "top" }}>
              <Img className="picture" src={src} alt="" width={48} height={48} style={{ borderRadius: 10 }} />
            </td>
          ))}
          <td className="ink2" style={words}>
            {items}
            <br />
            {state}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

const rule = { marginTop: 24, borderTop: `1px solid ${light.line}` };
const words = { paddingTop: 22, color: light.ink2, fontSize: 14, lineHeight: "20px", verticalAlign: "top" };
