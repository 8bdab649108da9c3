# SPDX-License-Identifier: GPL-3.0-or-later
# Brings the .ts files up to what the sources say: cmake --build build/dev --target update_translations.
# Variables: LUPDATE, the tool; SOURCE, the top folder; INTO, the folder of the .ts files to change.
set(tray client/popup client/tray)
set(admin client/admin client/link/notice_signer.cpp common/model server/notices) # what is wrong with a field is said there

foreach(program IN ITEMS tray:foghorn admin:admin)
  string(REGEX MATCH "^([a-z]+):([a-z]+)$" _ ${program})
  set(folders ${${CMAKE_MATCH_1}})
  set(prefix ${CMAKE_MATCH_2})
  file(GLOB files ${INTO}/${prefix}_*.ts)
  list(FILTER files EXCLUDE REGEX "/admin_en\\.ts$")
  set(options -silent -no-obsolete -locations none -I ${SOURCE})
  execute_process(COMMAND ${LUPDATE} ${options} ${folders} -ts ${files}
                  WORKING_DIRECTORY ${SOURCE} COMMAND_ERROR_IS_FATAL ANY ERROR_QUIET)
endforeach()
# Of English only the plural forms are translated.
execute_process(COMMAND ${LUPDATE} -silent -no-obsolete -pluralonly -locations none -I ${SOURCE} ${admin}
                        -ts ${INTO}/admin_en.ts
                WORKING_DIRECTORY ${SOURCE} COMMAND_ERROR_IS_FATAL ANY ERROR_QUIET)
