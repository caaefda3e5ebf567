"""Count the key figures of a lab again from its CSV files, and compare with the page that prints them.

    python3 tests/reconcile/recount.py data/demo reports/site/demo/en/definitions.html

It shares nothing with the program: the standard library, the files of the lab, and the printed page.
"""

import csv
import html
import os
import re
import sys


def rows(folder, name):
    path = os.path.join(folder, name + ".csv")
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def printed(path):
    with open(path, encoding="utf-8") as file:
        page = file.read()
    table = page[page.index("<tbody>"):page.index("</tbody>")]
    found = {}
    for row in re.findall(r"<tr.*?</tr>", table, re.S):
        cells = re.findall(r"<t[dh].*?</t[dh]>", row, re.S)
        name, value = [
            html.unescape(re.sub(r"<[^>]+>", "", cell)).strip() for cell in cells[:2]
        ]
        found[name] = int(re.sub(r"[\s,\u00a0\u202f]", "", value))
    return found


LEVELS = ["none", "inform", "consult", "involve", "collaborate", "empower"]


def recount(folder):
    projects = rows(folder, "projects")
    parents = {row.get("part_of") for row in projects if row.get("part_of")}
    counted = [row for row in projects if row["project_id"] not in parents]
    ids = {row["project_id"] for row in counted}
    dated = [row for row in counted if row.get("start")]
    ended = [r for r in dated if r.get("end") and r.get("end_planned") != "yes"]
    planned = [r for r in dated if r.get("end") and r.get("end_planned") == "yes"]
    result = {
        "Projects": len(counted),
        "Themes": len({row["theme"] for row in counted if row.get("theme")}),
        "Projects running": sum(row.get("status") == "running" for row in counted),
        "Projects with an unknown sequel": sum(
            row.get("status") in ("", None, "unknown") for row in counted
        ),
        "Projects whose start is published": len(dated),
        "Projects whose end was observed": len(ended),
        "Projects whose end is only planned": len(planned),
        "Projects with no published end": len(dated) - len(ended) - len(planned),
    }
    partnerships = rows(folder, "partnerships")
    if partnerships is not None:
        known = {row["organisation_id"] for row in rows(folder, "organisations")}
        result["Organisations engaged"] = len(
            {row["organisation_id"] for row in partnerships} & known
        )
    measures = rows(folder, "measures")
    if measures is not None:
        logic = {r["indicator_id"]: r.get("logic") for r in rows(folder, "indicators")}
        result.update(outcomes(measures, logic, ids))
    activities = rows(folder, "activities")
    if activities is not None:
        result.update(participation(folder, activities, ids))
    return result


def outcomes(measures, logic, ids):
    families = {}
    for row in measures:
        if row["indicator_id"] not in logic:
            continue
        key = (row["project_id"], row["indicator_id"], row["status"])
        families.setdefault(key, []).append(row)
    figures = disputed = 0
    best = dict.fromkeys(ids, 4)
    order = ["measured", "estimated", "forecast", "declared"]
    for (project, indicator, status), family in families.items():
        if project not in ids or status not in order or logic[indicator] == "context":
            continue
        periods = sorted({row["period"] for row in family if row.get("period")})
        groups = [[r for r in family if r.get("period") == p] for p in periods]
        undated = [row for row in family if not row.get("period")]
        if len(groups) == 1:
            groups[0] += undated
        elif undated:
            groups.append(undated)
        for group in groups:
            ends = []
            for row in group:
                low, high = row.get("low") or row["value"], row.get("high") or row["value"]
                if low and high:
                    ends.append((float(low), float(high)))
            if not ends:
                continue
            figures += 1
            disputed += max(low for low, _ in ends) > min(high for _, high in ends)
            if logic[indicator] in ("outcome", "impact"):
                best[project] = min(best[project], order.index(status))
    classes = [
        "Projects with a measured or counted outcome",
        "Projects with an estimated outcome at best",
        "Projects with a forecast only",
        "Projects with a declaration only",
        "Projects with no published outcome",
    ]
    counts = list(best.values())
    return {
        "Published figures": figures,
        "Figures on which sources disagree": disputed,
        **{name: counts.count(i) for i, name in enumerate(classes)},
    }


def participation(folder, activities, ids):
    kept = [r for r in activities if r["project_id"] in ids and r.get("planned") != "yes"]

    def level(row):
        return row.get("delivered_level") or row.get("promised_level")

    associating = [r for r in kept if not level(r) or LEVELS.index(level(r)) >= 2]

    def in_phases(*phases):
        return len({r["project_id"] for r in associating if r["phase"] in phases})

    judged = [r for r in kept if r.get("promised_level") and r.get("delivered_level")]
    gaps = [
        LEVELS.index(r["delivered_level"]) - LEVELS.index(r["promised_level"])
        for r in judged
    ]
    result = {
        "Participation activities": len(kept),
        "Activities that associate users": len(associating),
        "Projects with a published activity": len({r["project_id"] for r in kept}),
        "Projects that associate users": len({r["project_id"] for r in associating}),
        "Projects that associate users before the trial": in_phases("framing", "idea", "design"),
        "Projects that associate users during the trial": in_phases("experimentation"),
        "Projects evaluated with users": in_phases("evaluation"),
        "Modalities": len({r["modality"] for r in kept if r.get("modality")}),
        "Promises of a level that can be judged": len(judged),
        "Promises that cannot be judged": len(kept) - len(judged),
        "Promises of a level kept": sum(gap >= 0 for gap in gaps),
        "Promises not kept": sum(gap <= -2 for gap in gaps),
    }
    proposals = rows(folder, "proposals")
    if proposals is not None:
        own = {row["activity_id"] for row in kept}
        made = [row for row in proposals if row["activity_id"] in own]
        result["Users’ proposals"] = len(made)
        result["Proposals traced"] = sum(bool(row.get("decision")) for row in made)
        result["Proposals accepted or adapted"] = sum(
            row.get("decision") in ("accepted", "adapted") for row in made
        )
    return result


def main(folder, page):
    told, found = printed(page), recount(folder)
    wrong = [(name, n, told.get(name)) for name, n in found.items() if told.get(name) != n]
    for name, own, there in wrong:
        print(f"{name}: counted {own}, printed {there}")
    print(f"{len(found) - len(wrong)} of {len(found)} agree; not recounted: {set(told) - set(found)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
