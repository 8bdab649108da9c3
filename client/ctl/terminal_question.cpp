// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/terminal_question.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <termios.h>
#endif

using namespace Qt::StringLiterals;

namespace foghorn::ctl {

#ifdef Q_OS_UNIX

namespace {

/** What is typed is not seen meanwhile. */
class Silence
{
public:
    explicit Silence(int terminal) : m_terminal(terminal)
    {
        m_silent = ::tcgetattr(terminal, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        m_silent = m_silent && ::tcsetattr(terminal, TCSAFLUSH, &silent) == 0;
    }
    ~Silence()
    {
        if (m_silent)
            ::tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }

private:
    const int m_terminal;
    termios m_before = {};
    bool m_silent = false;
};

} // namespace

std::optional<QString> askAtTerminal(const QString &prompt, Echo echo)
{
    QFile terminal(u"/dev/tty"_s);
    if (!terminal.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return {};
    terminal.write(prompt.toUtf8());
    std::optional<Silence> silence;
    if (echo == Echo::Hidden)
        silence.emplace(terminal.handle());
    QByteArray line = terminal.readLine(4096);
    silence.reset();
    if (echo == Echo::Hidden)
        terminal.write("\n");
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

#else

std::optional<QString> askAtTerminal(const QString &, Echo)
{
    return {};
}

#endif

} // namespace foghorn::ctl
