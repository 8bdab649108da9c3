// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/access_checks.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace foghorn::journey {

namespace {

using Thing = ScreenReader::Thing;

/** What these say of themselves, a person can do something with. */
const QSet<QString> controls{
    u"push button"_s, u"toggle button"_s, u"check box"_s,   u"radio button"_s,  u"combo box"_s,
    u"text"_s,        u"entry"_s,         u"page tab"_s,    u"page tab list"_s, u"table"_s,
    u"list"_s,        u"spin box"_s,      u"document"_s,    u"cell"_s,          u"spin button"_s,
    u"chart"_s,       u"menu item"_s,     u"scroll pane"_s, u"document text"_s, u"password text"_s,
    u"tree"_s,        u"link"_s,          u"button menu"_s, u"panel"_s};

QString told(const Thing &thing)
{
    return u"%1 “%2”"_s.arg(thing.role, thing.name);
}

bool isControl(const Thing &thing)
{
    return thing.focusable && thing.usable;
}

} // namespace

bool isOfAGroup(const Thing &thing)
{
    return thing.role == "page tab"_L1 || thing.role == "list item"_L1 || thing.role == "cell"_L1;
}

QStringList nameProblems(const QList<Thing> &things)
{
    QStringList problems;
    if (!things.isEmpty() && things.first().role == "filler"_L1)
        problems << u"a window that does not say that it is one: "_s + things.first().name;
    for (const Thing &thing : things) {
        if (thing.role == "image"_L1 && thing.name.isEmpty() && thing.description.isEmpty())
            problems << u"a picture that says nothing"_s;
        if (!thing.focusable || thing.role == "frame"_L1 || isOfAGroup(thing))
            continue;
        if (thing.name.trimmed().isEmpty())
            problems << u"no name: "_s + told(thing) + u' ' + thing.description + u" at "_s +
                            thing.path;
        if (!controls.contains(thing.role))
            problems << u"an odd role: "_s + told(thing);
    }
    for (const Thing &thing : things) {
        // Its name is what is chosen: what it is about is told beside it.
        if (thing.role == "combo box"_L1 && thing.description.isEmpty())
            problems << u"nothing says what is chosen here: "_s + told(thing);
    }
    // By ear two of one name cannot be told apart. What is chosen in a combo box is told beside it.
    QSet<QString> names;
    for (const Thing &thing : things) {
        if (!isControl(thing) || isOfAGroup(thing) || thing.role == "frame"_L1 ||
            thing.role == "document"_L1)
            continue;
        const QString name = thing.role == "combo box"_L1 ? thing.description : thing.name;
        if (names.contains(thing.role + name))
            problems << u"another one of this name: "_s + told(thing) + u' ' + thing.description;
        names << thing.role + name;
    }
    // A field's label is read just before it: the field itself has to say as much.
    for (qsizetype i = 1; i < things.size(); ++i) {
        if (things[i].editable && things[i - 1].role == "label"_L1 &&
            !things[i].name.contains(things[i - 1].name) && !things[i - 1].name.isEmpty() &&
            things[i].name.isEmpty())
            problems << u"the field after “%1” is called “%2”"_s.arg(things[i - 1].name,
                                                                     things[i].name);
    }
    return problems;
}

QList<Thing> tabWalk(const ScreenReader &reader, const QList<Thing> &things,
                     const std::function<void()> &next)
{
    QList<Thing> walked;
    QSet<QString> seen;
    qsizetype last =
        0; // where it was found: the next one is near, and each question is a round trip
    const auto focused = [&](bool ofAGroup) -> const Thing * {
        for (qsizetype i = 0; i < things.size(); ++i) {
            const qsizetype at = (last + i) % things.size();
            const Thing &thing = things[at];
            if (thing.focusable && isOfAGroup(thing) == ofAGroup && reader.hasFocus(thing)) {
                last = at;
                return &thing;
            }
        }
        return nullptr;
    };
    int elsewhere = 0;
    for (qsizetype presses = 0; presses < 2 * things.size() && elsewhere < 3; ++presses) {
        next();
        const Thing *at = focused(false);
        if (!at) {
            // A tab or cell may say so whenever it is the current one of its kind: it is asked last.
            elsewhere = focused(true) ? 0 : elsewhere + 1;
            continue;
        }
        elsewhere = 0;
        if (!walked.isEmpty() && walked.last().path == at->path)
            continue; // within it: a time has parts
        if (seen.contains(at->path))
            break; // round once
        seen << at->path;
        walked << *at;
    }
    return walked;
}

QStringList unreached(const QList<Thing> &things, const QList<Thing> &walked)
{
    QSet<QString> reached, groups;
    for (const Thing &thing : walked) {
        reached << thing.path;
        if (thing.role == "radio button"_L1)
            groups << thing.parent;
    }
    QStringList problems;
    for (const Thing &thing : things) {
        if (isControl(thing) && !isOfAGroup(thing) && thing.role != "frame"_L1 &&
            !reached.contains(thing.path) &&
            !(thing.role == "radio button"_L1 && groups.contains(thing.parent)))
            problems << u"Tab does not reach "_s + told(thing);
    }
    return problems;
}

} // namespace foghorn::journey
