// The main job: the plan's annex, opened on the portal's page, says all that its file says.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessibilityTree, openPage, readData, seed, serveSite, setPresentation, settled, tableRows, widgetReady } from "./support/portal.mjs";

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
        await compareWithData(tableRows(await accessibilityTree(portal.page)), language);
      } finally {
        await portal.close();
      }
    });

// Each row of data/ must stand in some table, under the form's heading and with its answer.
async function compareWithData(rows, language) {
  const annex = await readData(`annexes/${seed}/1.json`);
  const { terms } = await readData("vocabulary/core.json");
  const label = (section, id) => terms.find((term) => term.section === section && term.id === id).words[language].label;
  let compared = 0;
  for (const section of ["activities", "dataCategories", "subjectMatters", "dataSubjects"])
    for (const row of annex[section]) {
      const heading = label(section, row.term);
      const shown = rows.find((cells) => cells.length > 1 && cells[0].startsWith(heading) && hasAnswer(cells));
      assert.ok(shown, `${section}/${row.term}: no row is headed “${heading}”`);
      assert.ok(shown[1].startsWith(answers[language][row.answer]), `${section}/${row.term}: found “${shown[1]}”`);
      compared += 1;
    }
  for (const group of annex.recipients)
    for (const entity of group.entities) {
      assert.ok(rows.some((cells) => cells.some((cell) => cell.includes(entity.name)) && cells.some((cell) => cell.includes("France"))),
        `recipient ${entity.name} is not shown with its country`);
      compared += 1;
    }
  assert.equal(compared, 12 + 8 + 12 + 2 + 8);

  function hasAnswer(cells) {
    return Object.values(answers[language]).some((word) => cells[1].startsWith(word));
  }
}
