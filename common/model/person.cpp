// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/person.h"

namespace foghorn {

namespace {

/** "pc-44" of "PC-44.corp.example": the machine's short name. */
QString shortHost(const QString &host)
{
    return host.section(u'.', 0, 0);
}

} // namespace

PersonId personFor(const QString &login, const QString &host, const QMap<QString, QString> &domains)
{
    const QString folded = login.trimmed().toLower();
    const QString machine = host.trimmed().toLower();
    QString user = folded;
    QString domain;
    if (const qsizetype slash = folded.indexOf(u'\\'); slash >= 0) {
        domain = folded.left(slash);
        user = folded.mid(slash + 1);
    } else if (const qsizetype at = folded.lastIndexOf(u'@'); at > 0) {
        user = folded.left(at);
        domain = folded.mid(at + 1);
    }
    const bool local =
        domain.isEmpty() || domain == u"." || domain == machine || domain == shortHost(machine);
    if (local)
        return {shortHost(machine) + u'\\' + user};
    for (auto each = domains.begin(); each != domains.end(); ++each) {
        if (each.key().compare(domain, Qt::CaseInsensitive) == 0)
            return {user + u'@' + each.value().toLower()};
    }
    return {user + u'@' + domain};
}

} // namespace foghorn
