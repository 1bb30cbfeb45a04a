"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Going back shows a kept copy of the page: draw it again, or its numbers are those of before. */
export function FreshOnBack() {
  const router = useRouter();
  useEffect(() => {
    const refresh = () => router.refresh();
    const shown = (event: PageTransitionEvent) => event.persisted && refresh();
    window.addEventListener("popstate", refresh);
    window.addEventListener("pageshow", shown);
    return () => {
      window.removeEventListener("popstate", refresh);
      window.removeEventListener("pageshow", shown);
    };
  }, [router]);
  return null;
}
