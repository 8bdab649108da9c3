// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/story/story.h"

#include <QAbstractButton>
#include <QApplication>
#include <QListWidget>
#include <QTest>

using namespace std::chrono_literals;

namespace foghorn::test {

Story::Story(const QString &name)
    : m_pictures(QDir(QStringLiteral(FOGHORN_PICTURES)).filePath(name))
{
    m_pictures.mkpath(u"."_s);
    m_relay.clock().skip(madrid("2026-11-18 10:00") - now()); // the Wednesday before
    m_settings.relays = {QUrl(m_relay.url())};
    m_settings.enrolmentToken = m_relay.enrolmentToken();
    m_settings.data = QDir(m_desk.path());
    m_settings.timings.clockCheck = 24h * 365; // the clock runs in jumps here, and nobody sleeps
    m_settings.timings.receiptGather = 0ms;
    m_settings.timings.retryBase = 10ms;
    m_settings.timings.retryCap = 50ms;
    anaComes();
    martaComes();
}

Story::~Story() = default;

Instant Story::madrid(const char *localTime)
{
    const QDateTime time(QDate::fromString(QString::fromLatin1(localTime).left(10), Qt::ISODate),
                         QTime::fromString(QString::fromLatin1(localTime).mid(11), u"HH:mm"_s),
                         QTimeZone(QByteArrayLiteral("Europe/Madrid")));
    return Instant(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

void Story::at(const char *localTime)
{
    m_relay.clock().skip(madrid(localTime) - now());
    m_relay.look();
    if (m_marta)
        m_marta->refresh();
}

void Story::restartRelay()
{
    stopRelay();
    startRelay();
}

void Story::stopRelay()
{
    m_ana.reset();
    m_relay.stop();
}

void Story::startRelay()
{
    m_relay.start();
    anaComes();
}

Notice Story::anaRevises(const Notice &current, Notice next)
{
    next.id = current.id;
    return revise(ana(), next, current.revision);
}

void Story::martaComes()
{
    m_marta = std::make_unique<DeskApp>(m_settings, m_appearance, m_screen, m_relay.clock());
    m_marta->start();
}

QWidget *Story::window() const
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<PopupWindow *>(widget); window && window->isVisible())
            return window;
    }
    return nullptr;
}

QString Story::popup() const
{
    const auto *open = qobject_cast<PopupWindow *>(window());
    if (!open || !open->view())
        return {};
    const PopupContent &content = open->view()->content();
    QStringList lines{content.sender, content.headline, content.whenAndWho, content.notice};
    for (const PopupBlock &block : content.blocks) {
        for (const MarkedText &line : block.lines)
            lines << block.label + u": "_s + line.text;
    }
    for (const PopupTime &time : content.times)
        lines << time.label + u": "_s + (time.was.isEmpty() ? QString() : time.was + u" → "_s) +
                     time.main + (time.small.isEmpty() ? QString() : u"; "_s + time.small);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

bool Story::sees(const QString &words, const char *picture)
{
    const bool seen = waitFor([&] {
        if (m_marta)
            m_marta->refresh(); // by its own clock, too
        return popup().contains(words);
    });
    if (!seen) {
        qWarning().noquote() << "Marta does not read" << words << "but" << popup();
        return false;
    }
    keepPicture(*window(), picture);
    return true;
}

void Story::keepPicture(QWidget &of, const char *picture)
{
    const QString name =
        u"%1-%2.png"_s.arg(++m_pictureNumber, 2, 10, QChar(u'0')).arg(QLatin1String(picture));
    if (!of.grab().save(m_pictures.filePath(name)))
        qWarning().noquote() << "no picture" << name;
}

QString Story::list(const char *picture)
{
    m_marta->carryOut("read");
    QStringList lines;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        const auto *window = qobject_cast<NoticesWindow *>(widget);
        if (!window || !window->isVisible())
            continue;
        const auto *notices = window->findChild<QListWidget *>(u"currentNotices"_s);
        for (int row = 0; row < notices->count(); ++row)
            lines << notices->item(row)->text().replace(u'\n', u": "_s);
        keepPicture(*widget, picture);
    }
    return lines.join(u'\n');
}

bool Story::seesNothing() const
{
    const bool nothing = waitFor([this] { return !window(); });
    if (!nothing)
        qWarning().noquote() << "Marta still reads" << popup();
    return nothing;
}

bool Story::presses(const char *button)
{
    const QPointer<QWidget> open = window();
    return waitFor([&] {
        if (!open || open->isHidden())
            return true;
        if (auto *found = open->findChild<QAbstractButton *>(QLatin1StringView(button)))
            QTest::mouseClick(found, Qt::LeftButton); // its buttons sleep for a moment
        return false;
    });
}

QList<PromiseState> Story::promiseWords(const NoticeId &notice) const
{
    QList<PromiseState> states;
    for (const ToClient::Promise &told : m_ana->heard<ToClient::Promise>()) {
        if (told.notice == notice)
            states << told.state;
    }
    return states;
}

} // namespace foghorn::test
