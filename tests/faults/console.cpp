// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/console.h"

#include "tests/journey/programs.h"

#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn::faults {

namespace {

LinkSettings settingsFor(const QString &url, const QString &certificateFile)
{
    LinkSettings settings;
    settings.relays = {QUrl(url)};
    if (!certificateFile.isEmpty())
        settings.authorities = QSslCertificate::fromPath(certificateFile);
    settings.timings.retryBase = 50ms;
    settings.timings.retryCap = 400ms;
    return settings;
}

} // namespace

Console::Console(const QString &url, const QString &certificateFile)
    : m_link(settingsFor(url, certificateFile), App{u"faults"_s, u"1"_s, u"-"_s}, m_clock)
{
    m_link.signIn(QString::fromLatin1(journey::administrator),
                  QString::fromLatin1(journey::password));
}

bool Console::isSignedIn(int milliseconds)
{
    return waitUntil(
        [this] { return m_link.isSignedIn() && m_link.link().state() == LinkState::Online; },
        milliseconds);
}

QString Console::publish(const Notice &notice, const QString &key)
{
    const auto answer = ask(ToRelay::NoticePublish{
        notice, {}, key.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : key});
    if (const auto *error = std::get_if<RpcError>(&answer)) {
        m_lastError = *error;
        return {};
    }
    return noticeFromBytes(std::get<ToRelay::NoticePublish::Answer>(answer).envelope.payload)
        ->id.text;
}

QString Console::token(int uses)
{
    const auto answer =
        ask(ToRelay::EnrolmentCreate{uses, 7, QUuid::createUuid().toString(QUuid::WithoutBraces)});
    if (const auto *error = std::get_if<RpcError>(&answer)) {
        m_lastError = *error;
        return {};
    }
    return std::get<ToRelay::EnrolmentCreate::Answer>(answer).token;
}

std::optional<Tally> Console::tally(const QString &notice)
{
    const auto answer = ask(ToRelay::TallyWatch{{{notice}}});
    const auto *good = std::get_if<ToRelay::TallyWatch::Answer>(&answer);
    if (!good || good->tallies.isEmpty())
        return {};
    return good->tallies.first();
}

} // namespace foghorn::faults
