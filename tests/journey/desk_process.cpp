// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/desk_process.h"

#include "tests/journey/programs.h"
#include "tests/journey/screen.h"

#include <csignal>

using namespace Qt::StringLiterals;

namespace foghorn::journey {

DeskProcess::DeskProcess(const Options &options) : m_options(options)
{
    m_process.setProcessEnvironment(environment());
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
}

DeskProcess::~DeskProcess()
{
    quit();
}

QProcessEnvironment DeskProcess::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
    // No journey asks the logind of whoever runs it whether their own session is locked.
    if (!environment.contains(u"DBUS_SYSTEM_BUS_ADDRESS"_s))
        environment.insert(u"DBUS_SYSTEM_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    if (!m_options.session.isEmpty())
        environment.insert(u"XDG_SESSION_ID"_s, m_options.session);
    if (!m_options.locale.isEmpty()) {
        environment.remove(u"LC_ALL"_s);
        environment.remove(u"LANGUAGE"_s);
        environment.insert(u"LANG"_s, m_options.locale);
    }
    if (!m_options.clock.isEmpty() || !m_options.clockFile.isEmpty()) {
        // As the faketime command does it, but without its process between us and the desk.
        environment.insert(u"LD_PRELOAD"_s, u"/usr/$LIB/faketime/libfaketime.so.1"_s);
        if (m_options.clockFile.isEmpty()) {
            environment.insert(u"FAKETIME"_s, m_options.clock);
        } else {
            environment.insert(u"FAKETIME_TIMESTAMP_FILE"_s, m_options.clockFile);
            environment.insert(u"FAKETIME_NO_CACHE"_s, u"1"_s);
        }
        if (m_options.pace == Options::Pace::Real)
            environment.insert(u"FAKETIME_DONT_FAKE_MONOTONIC"_s, u"1"_s);
        environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
    }
    return environment;
}

QStringList DeskProcess::arguments() const
{
    QStringList arguments{u"--relay"_s,        m_options.relay, u"--enrolment-token-file"_s,
                          m_options.tokenFile, u"--data"_s,     m_options.data};
    if (m_options.locale.isEmpty())
        arguments << u"--language"_s << m_options.language;
    return arguments + m_options.more;
}

void DeskProcess::start()
{
    m_log.clear();
    m_process.start(program(u"foghorn"_s), arguments());
    m_process.waitForStarted(10'000);
}

void DeskProcess::quit()
{
    m_process.terminate();
    if (!m_process.waitForFinished(10'000))
        kill();
}

void DeskProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(10'000);
}

void DeskProcess::standStill() const
{
    ::kill(pid_t(m_process.processId()), SIGSTOP);
}

void DeskProcess::goOn() const
{
    ::kill(pid_t(m_process.processId()), SIGCONT);
}

void DeskProcess::startAgain(const QStringList &more) const
{
    QProcess second;
    second.setProcessEnvironment(environment());
    second.start(program(u"foghorn"_s), arguments() + more);
    second.waitForFinished(10'000);
}

QByteArray DeskProcess::popup() const
{
    return windowsOf(m_process.processId(), u"IT · Example Ltd: .*"_s).value(0);
}

QByteArray DeskProcess::list() const
{
    return windowsOf(m_process.processId(), u"Notices from IT"_s).value(0);
}

QStringList DeskProcess::words() const
{
    QStringList words;
    for (const ScreenReader::Thing &thing : m_reader.read(m_process.processId())) {
        if (!thing.name.isEmpty())
            words << thing.name;
    }
    return words;
}

bool DeskProcess::says(const QString &part) const
{
    return words().join(u'\n').contains(part);
}

QRect DeskProcess::button(const QString &words) const
{
    for (const ScreenReader::Thing &thing : m_reader.read(m_process.processId())) {
        if (thing.role == "push button"_L1 && thing.name == words)
            return thing.place;
    }
    return {};
}

bool DeskProcess::press(const QString &words) const
{
    const QRect place = button(words);
    if (place.isEmpty())
        return false;
    if (const QByteArray window = popup(); !window.isEmpty())
        hand({u"windowraise"_s, QString::fromLatin1(window)});
    clickAt(place.center());
    return true;
}

bool DeskProcess::pressUntilGone(const QString &words) const
{
    return eventually([&] {
        press(words);
        return popup().isEmpty();
    });
}

QString DeskProcess::focused() const
{
    for (const ScreenReader::Thing &thing : m_reader.read(m_process.processId())) {
        if (thing.focused)
            return thing.name;
    }
    return {};
}

bool DeskProcess::logged(const QString &part)
{
    m_log += m_process.readAllStandardError();
    return m_log.contains(part.toUtf8());
}

} // namespace foghorn::journey
