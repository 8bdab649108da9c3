// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/catalogue_edit.h"

#include "client/admin/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr int mostNamed = 12;

const CatalogueService *find(const QList<CatalogueService> &services, const QString &id)
{
    const auto found =
        std::find_if(services.begin(), services.end(),
                     [&id](const CatalogueService &each) { return each.service.id == id; });
    return found == services.end() ? nullptr : &*found;
}

/** `theirs` with what `mine` changed in `base`; where both changed a service, mine. */
QList<CatalogueService> merged(const QList<CatalogueService> &base,
                               const QList<CatalogueService> &mine,
                               const QList<CatalogueService> &theirs)
{
    QList<CatalogueService> result;
    for (const CatalogueService &each : theirs) {
        const CatalogueService *before = find(base, each.service.id);
        const CatalogueService *here = find(mine, each.service.id);
        if (before && !here)
            continue; // removed here
        result << (here && (!before || *here != *before) ? *here : each);
    }
    for (const CatalogueService &each : mine) {
        const CatalogueService *before = find(base, each.service.id);
        if (!find(theirs, each.service.id) && (!before || *before != each))
            result << each;
    }
    return result;
}

QString called(const CatalogueService &service, const QString &language)
{
    const QString name = service.service.name.value(language, service.service.name.value(u"en"_s));
    return name.isEmpty() ? service.service.id : name;
}

QString named(const QStringList &names)
{
    const QString first = names.mid(0, mostNamed).join(u", "_s);
    const int more = int(names.size()) - mostNamed;
    return more > 0 ? tr("%1 and %n more", nullptr, more).arg(first) : first;
}

} // namespace

void CatalogueEdit::follow(const QList<CatalogueService> &known, int revision)
{
    if (!isChanged() || services() == known)
        saved(known, revision);
    else if (revision != m_baseRevision) {
        m_theirs = known;
        m_theirRevision = revision;
    }
}

QList<CatalogueService> CatalogueEdit::services() const
{
    QList<CatalogueService> services;
    for (const ServiceRow &row : m_rows)
        services << row.service;
    return services;
}

bool CatalogueEdit::isChanged() const
{
    return services() != m_base ||
           std::any_of(m_rows.begin(), m_rows.end(),
                       [](const ServiceRow &row) { return !row.audience.isEmpty(); });
}

bool CatalogueEdit::isSaved(const QString &id) const
{
    return find(m_base, id) != nullptr;
}

QList<FieldProblem> CatalogueEdit::problems() const
{
    QList<FieldProblem> found = validate(services());
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].audience.isEmpty())
            continue;
        const auto read = audienceFromCell(m_rows[i].audience);
        found << FieldProblem{u"services[%1].audience"_s.arg(i),
                              read ? QString() : read.error().reason};
    }
    return found;
}

int CatalogueEdit::add()
{
    m_rows << ServiceRow{};
    return int(m_rows.size()) - 1;
}

void CatalogueEdit::replace(const QList<CatalogueService> &services)
{
    m_rows.clear();
    for (const CatalogueService &each : services)
        m_rows << ServiceRow{each, {}};
}

void CatalogueEdit::discard()
{
    if (m_theirs)
        return takeTheirs();
    replace(m_base);
}

void CatalogueEdit::saved(const QList<CatalogueService> &saved, int revision)
{
    const bool same = services() == saved; // else what was typed meanwhile stays a change
    if (same || !isChanged())
        replace(saved);
    m_base = saved;
    m_baseRevision = revision;
    m_theirs.reset();
}

void CatalogueEdit::takeTheirs()
{
    if (!m_theirs)
        return;
    const QList<CatalogueService> theirs = *m_theirs;
    replace(theirs);
    m_base = theirs;
    m_baseRevision = m_theirRevision;
    m_theirs.reset();
}

void CatalogueEdit::putMineOnTop()
{
    if (!m_theirs)
        return;
    const QList<CatalogueService> theirs = *m_theirs;
    replace(merged(m_base, services(), theirs));
    m_base = theirs;
    m_baseRevision = m_theirRevision;
    m_theirs.reset();
}

bool CatalogueChanges::isEmpty() const
{
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty() && !moved;
}

CatalogueChanges changesBetween(const QList<CatalogueService> &before,
                                const QList<CatalogueService> &after, const QString &language)
{
    CatalogueChanges changes;
    for (const CatalogueService &each : after) {
        const CatalogueService *known = find(before, each.service.id);
        if (!known)
            changes.added << called(each, language);
        else if (*known != each)
            changes.changed << called(each, language);
    }
    for (const CatalogueService &each : before) {
        if (!find(after, each.service.id))
            changes.removed << called(each, language);
    }
    changes.moved = changes.isEmpty() && before != after;
    return changes;
}

QString changeWords(const CatalogueChanges &changes)
{
    QStringList words;
    if (!changes.added.isEmpty())
        words << tr("%n new: %1", nullptr, int(changes.added.size())).arg(named(changes.added));
    if (!changes.changed.isEmpty())
        words << tr("%n changed: %1", nullptr, int(changes.changed.size()))
                     .arg(named(changes.changed));
    if (!changes.removed.isEmpty())
        words << tr("%n removed: %1", nullptr, int(changes.removed.size()))
                     .arg(named(changes.removed));
    if (changes.moved)
        words << tr("only the order is another one");
    return words.isEmpty() ? tr("nothing changes") : words.join(u'\n');
}

} // namespace foghorn
