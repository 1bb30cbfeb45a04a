import { Img } from "react-email";
import type { MailWords, OrderState } from "../words";
import { light } from "./palette";

/** What was bought, as far as it concerns this reader, and how it stands. */
export type Lines = {
  pictures: string[];
  items: { quantity: number; name: string }[];
  /** So many items more than are named. */
  more: number;
  /** `known` is null for a state shown as the store platform calls it. */
  state: { known: OrderState | null; words: string };
  /** The one parcel it is in. */
  parcel: { carrier: string; number: string } | null;
};

export function OrderLines({ lines, said }: { lines: Lines; said: MailWords }) {
  return (
    <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} className="rule" style={rule}>
      <tbody>
        <tr>
          {lines.pictures.map((src) => (
            <td key={src} width={60} style={{ width: 60, paddingTop: 18, verticalAlign: "top" }}>
              <Img className="picture" src={src} alt="" width={48} height={48} style={{ borderRadius: 10 }} />
            </td>
          ))}
          <td className="ink2" style={words}>
            {itemsText(lines, said)}
            <br />
            {stateText(lines, said)}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** The same, plain. */
export const linesText = (lines: Lines, said: MailWords): string =>
  `${itemsText(lines, said)}\n${stateText(lines, said)}`.trim();

function itemsText({ items, more }: Lines, { unnamed, moreItems }: MailWords): string {
  const named = items.map(({ quantity, name }) => `${quantity} × ${name || unnamed.item}`);
  return [...named, ...(more > 0 ? [moreItems(more)] : [])].join(", ");
}

function stateText({ state, parcel }: Lines, said: MailWords): string {
  const words = state.known ? said.state[state.known] : state.words;
  if (!parcel) return words;
  return said.sentWith(words, parcel.carrier || said.unnamed.carrier, parcel.number).replace(/, $/, "");
}

const rule = { marginTop: 24, borderTop: `1px solid ${light.line}` };
const words = { paddingTop: 22, color: light.ink2, fontSize: 14, lineHeight: "20px", verticalAlign: "top" };
