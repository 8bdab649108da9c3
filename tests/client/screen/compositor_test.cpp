// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/compositor.h"
#include "client/tray/popup_stack.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QProcess>
#include <QScreen>
#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

HeldNotice mail()
{
    HeldNotice held;
    held.notice.id = {u"a"_s};
    held.notice.revision = held.notice.asks = 1;
    held.notice.severity = Severity::Major;
    held.notice.phase = Phase::Identified;
    held.notice.text[u"en"_s] = {.headline = u"E-mail is not working"_s,
                                 .impact = u"You cannot send or receive e-mail."_s};
    held.notice.acknowledgement = Acknowledgement::Required;
    return held;
}

PopupContent contentOf(const HeldNotice &held, Occasion, int)
{
    PopupContext context;
    context.sender = u"IT · Example Ltd"_s;
    context.reader = {Language::English, QTimeZone::utc(),
                      *instantFromIso(u"2026-11-23T09:05:00Z")};
    return popupContent(held.notice, context);
}

PopupWindow *shown()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<PopupWindow *>(widget); window && window->isVisible())
            return window;
    }
    return nullptr;
}

QImage screenAround(const PopupWindow &window)
{
    const QRect area = window.geometry().adjusted(-10, -10, 10, 10);
    return window.screen()
        ->grabWindow(0, area.x(), area.y(), area.width(), area.height())
        .toImage();
}

QColor colourAt(const QImage &picture, const QPoint &point)
{
    return picture.pixelColor(point);
}

bool isShaded(const QColor &colour, const QColor &below)
{
    return colour.lightness() < below.lightness() && colour.lightness() > 60;
}

} // namespace

class CompositorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_wallpaper.setWindowFlags(Qt::BypassWindowManagerHint); // no window to be stacked
        m_wallpaper.setStyleSheet(u"background: #98D7E5"_s);
        m_wallpaper.setGeometry(QApplication::primaryScreen()->geometry());
        m_wallpaper.show();
        m_wallpaper.lower();
        QVERIFY(QTest::qWaitForWindowExposed(&m_wallpaper));
        m_mail = mail();
    }

    void withoutACompositorThePopupIsSquareWithALine()
    {
        QVERIFY(!windowsAreComposed());
        PopupStack stack(contentOf);
        stack.setMovement(PopupWindow::Movement::None);
        stack.show({{&m_mail, Occasion::Asked}});
        QTRY_VERIFY(shown() && QTest::qWaitForWindowExposed(shown()));
        keep(u"square"_s);
        const QSize size = shown()->size();
        QCOMPARE(size, shown()->view()->size());
        const Theme theme = Theme::light(QApplication::font());
        // Its lower left corner is the line, nothing is black.
        QTRY_COMPARE(colourAt(screenAround(*shown()), {10, 10 + size.height() - 1}), theme.line);
        stack.show({});
    }

    void underACompositorThatStartsLaterItIsRoundWithAShadow()
    {
        QProcess compositor;
        compositor.start(u"xcompmgr"_s, {u"-n"_s});
        if (!compositor.waitForStarted())
            QSKIP("no xcompmgr here");
        QTRY_VERIFY(windowsAreComposed());
        PopupStack stack(contentOf);
        stack.setMovement(PopupWindow::Movement::None);
        stack.show({{&m_mail, Occasion::Asked}});
        QTRY_VERIFY(shown() && QTest::qWaitForWindowExposed(shown()));
        const QRect face = shown()->view()->geometry();
        QVERIFY(face.width() < shown()->width());
        // The corner shows what lies below, a little darker; the middle of the ground is the pop-up's own.
        const QColor below(0x98D7E5);
        const QPoint corner(10 + face.left() + 1, 10 + face.bottom());
        const QPoint outside(11, 11);
        const QPoint within(10 + face.left() + 4, 10 + face.center().y());
        const QColor ground = Theme::light(QApplication::font()).ground;
        // All in one picture, for the compositor paints the window and its shadow a moment later.
        QTRY_VERIFY([&] {
            const QImage picture = screenAround(*shown());
            return colourAt(picture, outside).lightness() >= below.lightness() - 6 &&
                   colourAt(picture, within) == ground &&
                   isShaded(colourAt(picture, corner), below);
        }());
        keep(u"round"_s);
        stack.show({});
        compositor.terminate();
        QVERIFY(compositor.waitForFinished());
        QTRY_VERIFY(!windowsAreComposed());
    }

private:
    void keep(const QString &name)
    {
        QDir().mkpath(QStringLiteral(FOGHORN_PICTURES));
        screenAround(*shown()).save(QStringLiteral(FOGHORN_PICTURES) + u'/' + name + u".png"_s);
    }

    QLabel m_wallpaper;
    HeldNotice m_mail;
};

} // namespace foghorn

QTEST_MAIN(foghorn::CompositorTest)
#include "compositor_test.moc"
