// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/library_saver.h"
#include "client/admin/services_model.h"

#include <QWidget>

#include <functional>

class QBoxLayout;
class QLabel;
class QPushButton;
class QTableView;

namespace foghorn {

class Library;
class WarningBar;

/** The service catalogue: a table that is edited in place, saved as a whole, and carried in and out as CSV. What was
    changed and not saved stays in `edit`. */
class ServicesPage : public QWidget
{
    Q_OBJECT
public:
    /** `edit` outlives the page: what is in it survives another sign-in. */
    ServicesPage(ConsoleLink &link, Library &library, CatalogueEdit &edit,
                 QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    bool hasUnsaved() const { return m_edit.isChanged(); }
    /** Where CSV is read and written; tests put in paths of their own for the file dialogs. */
    void setFileChoosers(std::function<QString()> toRead, std::function<QString()> toWrite);

private:
    void build();
    QBoxLayout *buildHead();
    QBoxLayout *buildFoot();
    void buildTable();
    void connectParts();
    void connectSaver();
    void follow();
    void addRow();
    void removeRow();
    void moveRow(int by);
    void importCsv();
    void askToReplace(const QList<CatalogueService> &services);
    void exportCsv();
    void save();
    void say(const QString &words);
    void reload();
    void showStanding();
    QString blockedBy(const QList<FieldProblem> &problems) const;

    ConsoleLink &m_link;
    Library &m_library;
    CatalogueEdit &m_edit;
    ServicesModel m_model;
    LibrarySaver m_saver;
    QList<CatalogueService> m_imported;
    QTableView *m_table;
    QLabel *m_state, *m_problems, *m_blocked, *m_said;
    WarningBar *m_conflict, *m_import;
    QPushButton *m_add, *m_remove, *m_up, *m_down, *m_importCsv, *m_exportCsv, *m_discard, *m_save,
        *m_take;
    std::function<QString()> m_fileToRead, m_fileToWrite;
};

} // namespace foghorn
