// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/template_edits.h"
#include "client/popup/popup_content.h"
#include "client/popup/theme.h"
#include "common/model/service_catalogue.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace foghorn {

class BlanksEdit;
class ComposePreview;
class TemplateForm;
class TemplateWordsEdit;
class WarningBar;

/** The editor of one template: what it is, its blanks, its words, and what people see of it. Says what it is told and
    what the author does; decides nothing. */
class TemplateEditor : public QWidget
{
    Q_OBJECT
public:
    explicit TemplateEditor(QWidget *parent = nullptr);

    struct Standing
    {
        QList<FieldProblem> problems;
        QString blocked; // why Save waits; empty: it does not
        QString said;    // what became of the last order
        bool mayEdit = true;
        bool asksToRemove = false;
    };
    void show(const QString &key, const TemplateEdit &edit, const Standing &standing);
    /** As it stands in the fields now. */
    NoticeTemplate noticeTemplate() const;
    void setCatalogue(const QList<CatalogueService> &services);
    void showPreview(const PopupContent &content);
    /** Empty: the author's own. */
    QString previewLanguage() const;
    bool showsPreview() const;
    bool showsWords() const;
    void setTheme(const Theme &theme);
    void focusFirst();

Q_SIGNALS:
    void edited();
    void tabChosen();
    void previewAsked();
    void saveAsked();
    void discardAsked();
    void duplicateAsked();
    void removeAsked();
    void removeConfirmed();
    void removeRefused();
    void theirsAsked();
    void onTopAsked();

private:
    enum Tab { Head, Blanks, Words, Preview };
    void build();
    void buildFoot(QBoxLayout *column);
    void connectParts();
    void showProblems(const Standing &standing);
    void showConflict(const TemplateEdit &edit);

    QString m_key;
    NoticeTemplate m_shown;
    QLabel *m_title, *m_state, *m_blocked, *m_said;
    QTabBar *m_tabs;
    QStackedWidget *m_parts;
    TemplateForm *m_form;
    BlanksEdit *m_blanks;
    TemplateWordsEdit *m_words;
    ComposePreview *m_preview;
    WarningBar *m_conflict, *m_removal;
    QPushButton *m_save, *m_discard, *m_duplicate, *m_remove, *m_keep;
};

} // namespace foghorn
