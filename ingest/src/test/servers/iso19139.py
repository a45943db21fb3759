"""Writes a dataset as ISO 19139, with French beside English the way bilingual Canadian records (HNAP) have it."""

from xml.sax.saxutils import escape, quoteattr

import datasets

CODES = "http://www.isotc211.org/2005/resources/codeList.xml"
FREQUENCIES = {"daily": "daily", "weekly": "weekly", "monthly": "monthly", "quarterly": "quarterly",
               "annually": "annually", "irregular": "irregular"}
TOPICS = {"environment": "environment", "economy": "economy", "transport": "transportation", "land": "planningCadastre",
          "recreation": "society", "government": "boundaries", "safety": "health"}
SPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in {
    "gmd": "http://www.isotc211.org/2005/gmd", "gco": "http://www.isotc211.org/2005/gco",
    "gml": "http://www.opengis.net/gml/3.2", "gmx": "http://www.isotc211.org/2005/gmx",
    "xlink": "http://www.w3.org/1999/xlink", "xsi": "http://www.w3.org/2001/XMLSchema-instance"}.items())


def record(dataset, publisher):
    language = "eng" if dataset["title"]["en"] else "fra"
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<gmd:MD_Metadata {SPACES}>
<gmd:fileIdentifier>{string(dataset["id"])}</gmd:fileIdentifier>
<gmd:language>{string(language + "; CAN")}</gmd:language>
<gmd:characterSet>{code("MD_CharacterSetCode", "utf8")}</gmd:characterSet>
<gmd:hierarchyLevel>{code("MD_ScopeCode", "dataset")}</gmd:hierarchyLevel>
<gmd:contact>{party(publisher, dataset["contact"], "pointOfContact")}</gmd:contact>
<gmd:dateStamp><gco:Date>2026-01-31</gco:Date></gmd:dateStamp>
<gmd:metadataStandardName>{string("North American Profile of ISO 19115:2003 - Geographic information - Metadata")}</gmd:metadataStandardName>
{locale(dataset)}
<gmd:identificationInfo><gmd:MD_DataIdentification>
<gmd:citation><gmd:CI_Citation>
<gmd:title{free(dataset["title"])}</gmd:title>
{date(dataset["issued"], "publication")}{date(dataset["modified"], "revision")}
</gmd:CI_Citation></gmd:citation>
<gmd:abstract{free(dataset["description"])}</gmd:abstract>
<gmd:pointOfContact>{party(publisher, dataset["contact"], "publisher")}</gmd:pointOfContact>
{maintenance(dataset["frequency"])}{keywords(dataset)}{constraints(dataset["licence"])}
{"".join(f"<gmd:language>{string({'en': 'eng', 'fr': 'fra'}[said] + '; CAN')}</gmd:language>" for said in dataset["languages"])}
<gmd:topicCategory><gmd:MD_TopicCategoryCode>{TOPICS[dataset["theme"]]}</gmd:MD_TopicCategoryCode></gmd:topicCategory>
{extent(dataset)}
</gmd:MD_DataIdentification></gmd:identificationInfo>
{distribution(dataset["distributions"])}
</gmd:MD_Metadata>
"""


def string(text):
    return f"<gco:CharacterString>{escape(text)}</gco:CharacterString>"


def code(name, value):
    return f'<gmd:{name} codeList="{CODES}#{name}" codeListValue="{value}">{value}</gmd:{name}>'


def free(text):
    """The rest of a start tag and its content: one string, or one with its French beside it."""
    first = datasets.main(text)
    if first is None:
        return ' gco:nilReason="missing">'
    if text["en"] is None or text["fr"] is None:
        return f">{string(first)}"
    return (f' xsi:type="gmd:PT_FreeText_PropertyType">{string(first)}<gmd:PT_FreeText><gmd:textGroup>'
            f'<gmd:LocalisedCharacterString locale="#fra">{escape(text["fr"])}</gmd:LocalisedCharacterString>'
            "</gmd:textGroup></gmd:PT_FreeText>")


def locale(dataset):
    if dataset["title"]["en"] is None or dataset["title"]["fr"] is None:
        return ""
    return (f'<gmd:locale><gmd:PT_Locale id="fra"><gmd:languageCode>{code("LanguageCode", "fra")}</gmd:languageCode>'
            f'<gmd:characterEncoding>{code("MD_CharacterSetCode", "utf8")}</gmd:characterEncoding>'
            "</gmd:PT_Locale></gmd:locale>")


def party(publisher, contact, role):
    return (f'<gmd:CI_ResponsibleParty><gmd:individualName>{string(contact["name"])}</gmd:individualName>'
            f"<gmd:organisationName{free(publisher)}</gmd:organisationName>"
            "<gmd:contactInfo><gmd:CI_Contact><gmd:address><gmd:CI_Address><gmd:electronicMailAddress>"
            f'{string(contact["email"])}</gmd:electronicMailAddress></gmd:CI_Address></gmd:address></gmd:CI_Contact>'
            f'</gmd:contactInfo><gmd:role>{code("CI_RoleCode", role)}</gmd:role></gmd:CI_ResponsibleParty>')


def date(said, kind):
    if said is None:
        return ""
    element = "DateTime" if "T" in said["said"] else "Date"
    return (f'<gmd:date><gmd:CI_Date><gmd:date><gco:{element}>{escape(said["said"])}</gco:{element}></gmd:date>'
            f'<gmd:dateType>{code("CI_DateTypeCode", kind)}</gmd:dateType></gmd:CI_Date></gmd:date>')


def maintenance(frequency):
    if frequency is None:
        return ""
    return ("<gmd:resourceMaintenance><gmd:MD_MaintenanceInformation><gmd:maintenanceAndUpdateFrequency>"
            f'{code("MD_MaintenanceFrequencyCode", FREQUENCIES[frequency])}</gmd:maintenanceAndUpdateFrequency>'
            "</gmd:MD_MaintenanceInformation></gmd:resourceMaintenance>")


def keywords(dataset):
    words = datasets.keywords(dataset)
    if not words:
        return ""
    return ("<gmd:descriptiveKeywords><gmd:MD_Keywords>"
            + "".join(f"<gmd:keyword>{string(word)}</gmd:keyword>" for word in words)
            + f'<gmd:type>{code("MD_KeywordTypeCode", "theme")}</gmd:type></gmd:MD_Keywords></gmd:descriptiveKeywords>')


def constraints(licence):
    if licence is None:
        return ""
    return ("<gmd:resourceConstraints><gmd:MD_LegalConstraints>"
            f'<gmd:useLimitation>{string(licence["title"] + " (" + licence["url"] + ")")}</gmd:useLimitation>'
            f'<gmd:accessConstraints>{code("MD_RestrictionCode", "license")}</gmd:accessConstraints>'
            f'<gmd:useConstraints>{code("MD_RestrictionCode", "license")}</gmd:useConstraints>'
            "</gmd:MD_LegalConstraints></gmd:resourceConstraints>")


def extent(dataset):
    parts = ""
    if dataset["bbox"]:
        names = ("westBoundLongitude", "southBoundLatitude", "eastBoundLongitude", "northBoundLatitude")
        sides = dict(zip(names, dataset["bbox"]))
        parts += ("<gmd:geographicElement><gmd:EX_GeographicBoundingBox>"
                  + "".join(f"<gmd:{name}><gco:Decimal>{sides[name]}</gco:Decimal></gmd:{name}>"
                            for name in (names[0], names[2], names[1], names[3]))
                  + "</gmd:EX_GeographicBoundingBox></gmd:geographicElement>")
    if dataset["temporal"]:
        parts += ("<gmd:temporalElement><gmd:EX_TemporalExtent><gmd:extent>"
                  f'<gml:TimePeriod gml:id={quoteattr("t-" + dataset["id"])}>'
                  f'<gml:beginPosition>{dataset["temporal"]["from"]}</gml:beginPosition>'
                  f'<gml:endPosition>{dataset["temporal"]["to"]}</gml:endPosition></gml:TimePeriod>'
                  "</gmd:extent></gmd:EX_TemporalExtent></gmd:temporalElement>")
    return f"<gmd:extent><gmd:EX_Extent>{parts}</gmd:EX_Extent></gmd:extent>" if parts else ""


def distribution(distributions):
    if not distributions:
        return ""
    formats = dict.fromkeys(said["format"] for said in distributions)
    return ("<gmd:distributionInfo><gmd:MD_Distribution>"
            + "".join(f"<gmd:distributionFormat><gmd:MD_Format><gmd:name>{string(name)}</gmd:name>"
                      '<gmd:version gco:nilReason="unknown"/></gmd:MD_Format></gmd:distributionFormat>'
                      for name in formats)
            + "<gmd:transferOptions><gmd:MD_DigitalTransferOptions>"
            + "".join(online(said) for said in distributions)
            + "</gmd:MD_DigitalTransferOptions></gmd:transferOptions></gmd:MD_Distribution></gmd:distributionInfo>")


def online(said):
    protocol = "OGC:WMS" if said["format"] == "WMS" else "HTTPS"
    return ("<gmd:onLine><gmd:CI_OnlineResource>"
            f'<gmd:linkage><gmd:URL>{escape(said["url"])}</gmd:URL></gmd:linkage>'
            f"<gmd:protocol>{string(protocol)}</gmd:protocol><gmd:name>{string(said['title'])}</gmd:name>"
            # Canadian records carry kind, format and languages of a resource in its description.
            f"<gmd:description>{string('Dataset;' + said['format'] + ';eng,fra')}</gmd:description>"
            f'<gmd:function>{code("CI_OnLineFunctionCode", "download")}</gmd:function>'
            "</gmd:CI_OnlineResource></gmd:onLine>")
