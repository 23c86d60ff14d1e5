/**
 * The contexts that our exports name, as far as they use them, so that tests need no network: the
 * JSON-LD terms of the W3C's Web Annotation Vocabulary, and schema.org's, whose default vocabulary
 * takes every term.
 */
const XSD = "http://www.w3.org/2001/XMLSchema#";
const oa = (term: string) => `http://www.w3.org/ns/oa#${term}`;
const link = (id: string) => ({ "@id": id, "@type": "@id" });

export const ANNO_CONTEXT = {
  "@context": {
    id: { "@id": "@id", "@type": "@id" },
    type: { "@id": "@type", "@type": "@id" },
    Annotation: oa("Annotation"),
    TextualBody: oa("TextualBody"),
    SpecificResource: oa("SpecificResource"),
    TextQuoteSelector: oa("TextQuoteSelector"),
    TextPositionSelector: oa("TextPositionSelector"),
    AnnotationCollection: "http://www.w3.org/ns/activitystreams#OrderedCollection",
    AnnotationPage: "http://www.w3.org/ns/activitystreams#OrderedCollectionPage",
    motivation: { "@id": oa("motivatedBy"), "@type": "@vocab" },
    purpose: { "@id": oa("hasPurpose"), "@type": "@vocab" },
    describing: oa("describing"),
    assessing: oa("assessing"),
    body: link(oa("hasBody")),
    target: link(oa("hasTarget")),
    source: link(oa("hasSource")),
    selector: link(oa("hasSelector")),
    exact: { "@id": oa("exact"), "@type": `${XSD}string` },
    prefix: { "@id": oa("prefix"), "@type": `${XSD}string` },
    suffix: { "@id": oa("suffix"), "@type": `${XSD}string` },
    start: { "@id": oa("start"), "@type": `${XSD}nonNegativeInteger` },
    end: { "@id": oa("end"), "@type": `${XSD}nonNegativeInteger` },
    value: "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    format: "http://purl.org/dc/elements/1.1/format",
    language: "http://purl.org/dc/elements/1.1/language",
    created: { "@id": "http://purl.org/dc/terms/created", "@type": `${XSD}dateTime` },
    creator: link("http://purl.org/dc/terms/creator"),
    label: "http://www.w3.org/2000/01/rdf-schema#label",
    total: {
      "@id": "http://www.w3.org/ns/activitystreams#totalItems",
      "@type": `${XSD}nonNegativeInteger`,
    },
    first: link("http://www.w3.org/ns/activitystreams#first"),
    items: { ...link("http://www.w3.org/ns/activitystreams#items"), "@container": "@list" },
    startIndex: {
      "@id": "http://www.w3.org/ns/activitystreams#startIndex",
      "@type": `${XSD}nonNegativeInteger`,
    },
  },
};

/** The terms of the vocabulary (section 3 of its recommendation) that an export may use. */
export const OA = [
  "Annotation",
  "SpecificResource",
  "TextPositionSelector",
  "TextQuoteSelector",
  "TextualBody",
  "assessing",
  "describing",
  "end",
  "exact",
  "hasBody",
  "hasPurpose",
  "hasSelector",
  "hasSource",
  "hasTarget",
  "motivatedBy",
  "prefix",
  "start",
  "suffix",
];

export const SCHEMA_ORG_CONTEXT = {
  "@context": {
    "@vocab": "http://schema.org/",
    url: link("http://schema.org/url"),
    datePublished: { "@id": "http://schema.org/datePublished", "@type": "http://schema.org/Date" },
  },
};
