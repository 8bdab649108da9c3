// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/service_catalogue.h"

#include <optional>

namespace foghorn {

/** A service while it is edited. */
struct ServiceRow
{
    CatalogueService service;
    QString audience = {}; // as typed, while it cannot be read as an audience
    bool operator==(const ServiceRow &) const = default;
};

/** The catalogue while it is edited: what the relay has, what is written here, and what somebody else made of it
    meanwhile. Knows no widget and no relay. */
class CatalogueEdit
{
public:
    /** What the relay has now: followed where nothing is changed here, kept beside it where something is. */
    void follow(const QList<CatalogueService> &known, int revision);
    const QList<ServiceRow> &rows() const { return m_rows; }
    QList<CatalogueService> services() const;
    int baseRevision() const { return m_baseRevision; }
    const QList<CatalogueService> &base() const { return m_base; }
    const std::optional<QList<CatalogueService>> &theirs() const { return m_theirs; }
    bool isChanged() const;
    bool isSaved(const QString &id) const; // the relay has it: its id stays
    /** By "services[2].owner", as validate() names them. */
    QList<FieldProblem> problems() const;

    void setRow(int index, const ServiceRow &row) { m_rows[index] = row; }
    int add();
    void remove(int index) { m_rows.removeAt(index); }
    void move(int from, int to) { m_rows.move(from, to); }
    void setRows(const QList<ServiceRow> &rows) { m_rows = rows; }
    /** Another list, as imported. */
    void replace(const QList<CatalogueService> &services);
    void discard();
    void saved(const QList<CatalogueService> &saved, int revision);
    void takeTheirs();
    /** What was changed here is put on what somebody else saved, service by service. */
    void putMineOnTop();

private:
    QList<CatalogueService> m_base;
    QList<ServiceRow> m_rows;
    std::optional<QList<CatalogueService>> m_theirs;
    int m_baseRevision = 0, m_theirRevision = 0;
};

/** What becomes of a catalogue, by the services' names in one language. */
struct CatalogueChanges
{
    QStringList added, changed, removed;
    bool moved = false; // the same ones in another order
    bool isEmpty() const;
};
CatalogueChanges changesBetween(const QList<CatalogueService> &before,
                                const QList<CatalogueService> &after, const QString &language);
/** "2 new: E-mail, VPN. 1 removed: Fax." */
QString changeWords(const CatalogueChanges &changes);

} // namespace foghorn
