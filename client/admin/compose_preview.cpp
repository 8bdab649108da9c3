// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/compose_preview.h"

#include "client/admin/field.h"
#include "client/admin/preview_choice.h"
#include "client/popup/notice_view.h"
#include "common/model/language.h"

#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr int desktopHeight = 1080; // a pop-up is as high on the author's screen as on most desks

PopupContext contextFor(const QString &sender, const QString &language, Instant now)
{
    PopupContext context;
    context.isPreview = true;
    context.sender = sender.isEmpty() ? ComposePreview::tr("IT") : sender;
    context.reader = Reader{languageFromString(language).value_or(Language::English),
                            QTimeZone::systemTimeZone(), now};
    return context;
}

} // namespace

ComposePreview::ComposePreview(QWidget *parent)
    : QScrollArea(parent), m_here(Theme::light(font())), m_choice(new PreviewChoice),
      m_title(plainLabel(tr("This is what people see"), "soft")),
      m_theirTitle(plainLabel({}, "soft")), m_mine(new NoticeView(Theme::light(font()))),
      m_theirs(new NoticeView(Theme::light(font())))
{
    setProperty("role", QByteArray("preview"));
    setWidgetResizable(true);
    setAccessibleName(m_title->text());
    m_mine->setObjectName(u"preview"_s);
    m_theirs->setObjectName(u"theirPreview"_s);
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    for (NoticeView *view : {m_mine, m_theirs})
        view->setButtons(NoticeView::Buttons::Preview);
    for (QWidget *widget : QList<QWidget *>{m_title, m_choice, m_mine, m_theirTitle, m_theirs})
        column->addWidget(widget, 0, Qt::AlignLeft);
    column->addStretch();
    setWidget(holder);
    connect(m_choice, &PreviewChoice::chosen, this, [this] {
        follow();
        Q_EMIT languageChosen();
    });
    hideTheirs();
}

void ComposePreview::fit(NoticeView *view)
{
    const int narrowest = m_choice->theme(m_here).units(480); // a corner pop-up with its margins
    const int width = isVisible() ? std::max(narrowest, viewport()->width()) : 1920;
    view->setFixedSize(view->sizeFor(QSize(width, desktopHeight)));
}

void ComposePreview::showMine(const PopupContent &content)
{
    m_mine->show(content);
    fit(m_mine);
}

void ComposePreview::showTheirs(const PopupContent &content, const QString &author)
{
    m_theirTitle->setText(tr("Published meanwhile by %1").arg(author));
    m_theirs->show(content);
    fit(m_theirs);
    m_theirTitle->show();
    m_theirs->setVisible(true);
}

void ComposePreview::hideTheirs()
{
    m_theirTitle->hide();
    m_theirs->hide();
}

void ComposePreview::setTheme(const Theme &theme)
{
    m_here = theme;
    follow();
}

void ComposePreview::setLanguages(const QStringList &tags)
{
    m_choice->setLanguages(tags);
}

QString ComposePreview::language() const
{
    return m_choice->language();
}

void ComposePreview::follow()
{
    const Theme theirs = m_choice->theme(m_here);
    m_mine->setTheme(theirs);
    m_theirs->setTheme(theirs);
    fit(m_mine);
    fit(m_theirs);
}

void ComposePreview::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit(m_mine);
    fit(m_theirs);
}

PopupContent previewOf(const Draft &draft, const QString &sender, const QString &language,
                       Instant now)
{
    PopupContext context = contextFor(sender, language, now);
    Notice shown = draft.finished();
    if (draft.base) {
        shown.revision = draft.base->current.revision + 1;
        shown.publishedAt = now;
        context.confirmed = draft.base->current;
        context.seen = draft.base->current;
        if (draft.isAfterwards()) // read in the list of earlier notices
            context.answering = PopupContext::Answering::MayChange;
    }
    return popupContent(shown, context);
}

PopupContent previewOf(const Notice &published, const QString &sender, const QString &language,
                       Instant now)
{
    return popupContent(published, contextFor(sender, language, now));
}

} // namespace foghorn
