// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/audience.h"
#include "common/protocol/messages.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace foghorn {

/** For whom: everyone, or rows of sites, groups, people (and hosts, networks), with exclusions. Values of one row
    are separated by commas; rows add up. What no row can say (AND between kinds, from a script) is kept as it is
    and shown as such. */
class AudienceEdit : public QWidget
{
    Q_OBJECT
public:
    explicit AudienceEdit(QWidget *parent = nullptr);
    Audience audience() const;
    void setAudience(const Audience &audience);
    /** Where nobody can be excepted: of a limit. */
    void leaveExceptionsOut();
    /** Sites and groups the relay knows, offered while typing. */
    void setKnown(const QStringList &sites, const QStringList &groups);

Q_SIGNALS:
    void edited();

private:
    enum class Kind { Site, Group, Person, Host, Network };
    void addRow(QVBoxLayout *rows, Kind kind, const QStringList &values);
    QList<AudienceElement> elements(const QVBoxLayout *rows) const;
    void fill(QVBoxLayout *rows, const QList<AudienceElement> &elements,
              QList<AudienceElement> &kept);
    void nameRows();
    void offerKnown();
    void showParts();

    QComboBox *m_whom;
    QPushButton *m_addExclude;
    QWidget *m_includePart;
    QVBoxLayout *m_include;
    QVBoxLayout *m_exclude;
    QLabel *m_keptNote;
    QList<AudienceElement> m_keptInclude, m_keptExclude;
    QStringList m_sites, m_groups;
};

/** "everyone except Porto", "Lyon, Madrid and finance": a short sentence for a card. */
QString audienceWords(const Audience &audience);

} // namespace foghorn
