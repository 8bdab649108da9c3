// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/do_not_disturb.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

void DoNotDisturb::start(std::chrono::minutes length, Instant now)
{
    if (!allows(length, now))
        return;
    m_extended = isOn(now);
    if (!m_extended)
        m_begin = now;
    m_end = std::min(now + length, *m_begin + longest);
}

std::optional<Instant> DoNotDisturb::until(Instant now) const
{
    if (!m_begin || now < *m_begin || now >= m_end)
        return {};
    return m_end;
}

bool DoNotDisturb::allows(std::chrono::minutes length, Instant now) const
{
    if (!isOn(now))
        return length > std::chrono::minutes(0);
    return !m_extended && std::min(now + length, *m_begin + longest) > m_end;
}

void DoNotDisturb::writeTo(QJsonObject &json) const
{
    if (!m_begin)
        return;
    json[u"quiet"_s] = QJsonObject{
        {u"from"_s, toIso(*m_begin)}, {u"until"_s, toIso(m_end)}, {u"extended"_s, m_extended}};
}

DoNotDisturb DoNotDisturb::fromJson(const QJsonObject &json)
{
    const QJsonObject kept = json["quiet"_L1].toObject();
    const auto begin = instantFromIso(kept["from"_L1].toString());
    const auto end = instantFromIso(kept["until"_L1].toString());
    DoNotDisturb quiet;
    if (!begin || !end)
        return quiet;
    quiet.m_begin = *begin;
    quiet.m_end = std::min(*end, *begin + longest); // whoever edits the file
    quiet.m_extended = kept["extended"_L1].toBool();
    return quiet;
}

} // namespace foghorn
