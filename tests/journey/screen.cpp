// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/screen.h"

#include <QDir>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace foghorn::journey {

QByteArray hand(const QStringList &arguments)
{
    QProcess process;
    process.start(u"xdotool"_s, arguments);
    process.waitForFinished(10'000);
    return process.readAllStandardOutput().trimmed();
}

void clickAt(const QPoint &where)
{
    hand({u"mousemove"_s, QString::number(where.x()), QString::number(where.y()), u"click"_s,
          u"1"_s});
}

void pressKey(const QString &key)
{
    hand({u"key"_s, key});
}

void closeWindow(const QByteArray &window)
{
    QProcess::execute(u"wmctrl"_s, {u"-i"_s, u"-c"_s, QString::fromLatin1(window)});
}

QList<QByteArray> windowsOf(qint64 process, const QString &title)
{
    QList<QByteArray> windows = hand({u"search"_s, u"--all"_s, u"--onlyvisible"_s, u"--pid"_s,
                                      QString::number(process), u"--name"_s, u"^%1$"_s.arg(title)})
                                    .split('\n');
    windows.removeAll(QByteArray());
    return windows;
}

QString activeTitle()
{
    return QString::fromUtf8(hand({u"getactivewindow"_s, u"getwindowname"_s}));
}

void keepPicture(const QString &name, const QByteArray &window)
{
    const QDir folder(QStringLiteral(FOGHORN_PICTURES));
    folder.mkpath(u"."_s);
    QProcess::execute(u"import"_s, {u"-window"_s, QString::fromLatin1(window),
                                    folder.filePath(name + u".png"_s)});
}

} // namespace foghorn::journey
