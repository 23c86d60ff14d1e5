/** What else can be violated. */
export const OTHER_OBJECT =
  /^(?:nuclear|safeguards?|trade|grain|arms|tariffs?|customs|fishing|climate|airspace|air|rights?|law|laws|sovereignty|embargo|sanctions?|constitution|treaty|treaties|copyright|resolutions?|patents?|trademarks?|licen[cs]es?|contracts?|privacy|protocols?|speed|safety|building|election|tax|traffic|privacy|conventions?|charter|norms?|waters|integrity|codes?|rules|budget|curfew|parole|principles?|humanitarian|maritime|territorial|security)$/;
