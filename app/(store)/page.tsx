import { orAway } from "@/app/or-away";
import { FrontDoor } from "@/components/account/front-door";
import { SignedInNote } from "@/components/account/signed-in-note";
import { SplitPage } from "@/components/account/split-page";
import { homeOf } from "@/lib/accounts/person";
import { getPerson } from "@/lib/session";
import { getStore } from "@/lib/settings/store";

export default orAway(async () => {
  const [store, person] = await Promise.all([getStore(), getPerson()]);
  return (
    <SplitPage storeName={store.name}>
      <FrontDoor storeName={store.name}>
        {person ? <SignedInNote name={person.name} href={homeOf(person)} /> : null}
      </FrontDoor>
    </SplitPage>
  );
});
