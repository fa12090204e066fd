/** Shapes (SHACL) of what a consent record after ISO/IEC TS 27560:2023 has to have in DPV; none are published. */
export const shapes = `
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix dpv: <https://w3id.org/dpv#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix a: <urn:accord:shapes:> .
a:Record a sh:NodeShape ; sh:targetClass dpv:ConsentRecord ;
  sh:property [ sh:path dct:conformsTo ; sh:minCount 1 ] , [ sh:path dct:identifier ; sh:minCount 1 ] ,
    [ sh:path dpv:hasDataSubject ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
    [ sh:path dpv:hasDataController ; sh:minCount 1 ; sh:node a:Party ] ,
    [ sh:path dpv:hasJurisdiction ; sh:minCount 1 ] , [ sh:path dpv:hasConsentControl ; sh:minCount 1 ; sh:node a:Control ] ,
    [ sh:path dpv:hasNotice ; sh:minCount 1 ; sh:node a:Notice ] ,
    [ sh:path dpv:hasProcess ; sh:minCount 1 ; sh:node a:Process ] ,
    [ sh:path dpv:hasConsentStatus ; sh:minCount 1 ; sh:node a:Status ] .
a:Party a sh:NodeShape ; sh:property [ sh:path dpv:hasName ; sh:minCount 1 ] , [ sh:path dpv:hasAddress ; sh:minCount 1 ] ,
  [ sh:path dpv:hasContact ; sh:minCount 1 ] .
a:Control a sh:NodeShape ; sh:property [ sh:path dpv:isExercisedAt ; sh:minCount 1 ] .
a:Notice a sh:NodeShape ; sh:property [ sh:path dct:language ; sh:minCount 1 ] .
a:Process a sh:NodeShape ; sh:property [ sh:path dpv:hasPurpose ; sh:minCount 1 ] , [ sh:path dpv:hasLegalBasis ; sh:minCount 1 ] ,
  [ sh:path dpv:hasPersonalData ; sh:minCount 1 ] , [ sh:path dpv:hasRecipient ; sh:minCount 1 ] ,
  [ sh:path dpv:hasStorageCondition ; sh:minCount 1 ] .
a:Status a sh:NodeShape ; sh:property [ sh:path dpv:isIndicatedAtTime ; sh:minCount 1 ; sh:datatype xsd:dateTime ] ,
  [ sh:path dpv:isIndicatedBy ; sh:minCount 1 ] , [ sh:path dpv:hasIndicationMethod ; sh:minCount 1 ] ,
  [ sh:path dct:subject ; sh:minCount 1 ] .
`;
