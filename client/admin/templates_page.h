// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/library_saver.h"
#include "client/admin/template_editor.h"

#include <QWidget>

class QListWidget;

class QLineEdit;

namespace foghorn {

class Library;
class TemplateDelegate;

/** The templates: a list that is searched, and the editor of the one that is chosen. Carries what the author does to
    the relay; what was changed and not saved stays in `edits`. */
class TemplatesPage : public QWidget
{
    Q_OBJECT
public:
    /** `edits` outlives the page: what is in it survives another sign-in. */
    TemplatesPage(ConsoleLink &link, Library &library, TemplateEdits &edits,
                  QWidget *parent = nullptr);
    /** Opens a template that the relay has not: of a notice that was written well. */
    void begin(const NoticeTemplate &begun);
    void setTheme(const Theme &theme);
    /** What is changed and not saved, by name. */
    QStringList unsaved() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildList();
    void share();
    void connectParts();
    void connectSaver();
    void follow();
    void list();
    void choose(const QString &key);
    void beginNew();
    void duplicate();
    void takeEdit();
    void save();
    void showChosen();
    void showPreview();
    void say(const QString &words);
    QList<FieldProblem> problems(const TemplateEdit &edit) const;
    QString blockedBy(const QList<FieldProblem> &problems) const;
    QDate today() const;
    const TemplateEdit *chosen() const { return m_edits.find(m_key); }

    ConsoleLink &m_link;
    Library &m_library;
    TemplateEdits &m_edits;
    LibrarySaver m_saver;
    QString m_key, m_saving; // the chosen one, the one that is being saved
    QString m_said;
    bool m_asksToRemove = false;
    QLineEdit *m_search;
    QListWidget *m_list;
    TemplateDelegate *m_delegate;
    class QPushButton *m_new;
    class QLabel *m_nothing;
    QWidget *m_left;
    Theme m_theme;
    TemplateEditor *m_editor;
};

} // namespace foghorn
