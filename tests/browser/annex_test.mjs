// The main job: the plan's annex, opened on the portal's page, says all that its file says.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openPage, readData, seed, serveSite, setPresentation, settled, tableRows, widgetReady } from "./support/portal.mjs";

let site;
before(async () => { site = await serveSite(); });
after(() => site.stop());

const answers = { fr: { yes: "Oui", no: "Non" }, en: { yes: "Yes", no: "No" } };

for (const language of ["fr", "en"])
  for (const presentation of ["canvas", "text"])
    test(`every answer of the seed's annex is in the accessibility tree (${language}, ${presentation})`, async () => {
      const portal = await openPage(site.url, { language: language === "fr" ? "fr-FR" : "en-GB" });
      try {
        await widgetReady(portal.page);
        await setPresentation(portal.page, presentation);
        await settled(portal.page);
        await compareWithData(await tableRows(portal.page), language);
      } finally {
        await portal.close();
      }
    });

// Each row of data/ must stand in the tables, under the form's heading, with its answer, its retention, its safeguards.
async function compareWithData(rows, language) {
  const annex = await readData(`annexes/${seed}/1.json`);
  const { terms } = await readData("vocabulary/core.json");
  const { strings } = await readData(`texts/${language}/pages.json`);
  let compared = 0;
  // The heading and what it means, whole: "Other" begins "Other use" too.
  const rowOf = (section, id) => {
    const { label, sentence } = terms.find((term) => term.section === section && term.id === id).words[language];
    const whole = `${label} ${sentence}`.replace(/\s+/g, " ").trim();
    const found = rows.filter(([head]) => head === whole);
    assert.equal(found.length, 1, `${section}/${id}: ${found.length} rows are headed “${label}”`);
    compared += 1;
    return found[0];
  };
  for (const section of ["activities", "dataCategories", "subjectMatters", "dataSubjects"])
    for (const row of annex[section]) {
      const [, answer, retention] = rowOf(section, row.term);
      assert.ok(answer.startsWith(answers[language][row.answer]), `${section}/${row.term}: found “${answer}”`);
      for (const kept of [row.retention ?? []].flat()) assert.ok(retention.includes(retentionWords(kept, strings, language)), `${row.term}: found “${retention}”`);
    }
  for (const purpose of annex.purposes) assert.ok(rowOf("purposes", purpose.term)[1].startsWith(strings["page.listed"]), purpose.term);
  for (const group of annex.recipients) {
    const label = terms.find((term) => term.section === "recipients" && term.id === `${group.relation}-${group.region}`).words[language].label;
    const head = rows.find((cells) => cells.length === 1 && cells[0].startsWith(label));
    assert.ok(head, `no row is headed “${label}”`);
    if (!group.entities.length) assert.ok(head[0].includes(strings["page.group.none"]), `found “${head[0]}”`);
    for (const { tool } of group.safeguards ?? []) assert.ok(head[0].includes(strings[`tool.${tool}`]), `${tool}: found “${head[0]}”`);
    compared += 1;
    for (const entity of group.entities) {
      assert.ok(rows.some((cells) => cells.some((cell) => cell.includes(entity.name)) && cells.some((cell) => cell.includes("France"))),
        `recipient ${entity.name} is not shown with its country`);
      compared += 1;
    }
  }
  assert.equal(compared, 12 + 8 + 12 + 2 + 1 + 4 + 8);
}

// How the seed's retentions are said: the basis, and what is added in months.
function retentionWords({ basis, plus }, strings, language) {
  const months = /^P(\d+)M$/.exec(plus ?? "")?.[1];
  const added = months ? strings["retention.plus"].replace("{duration}", language === "fr" ? `${months} mois` : `${months} months`) : "";
  return strings[`basis.${basis}`] + added;
}
