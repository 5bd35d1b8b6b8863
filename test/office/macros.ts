/**
 * What is asked of LibreOffice, in its own Basic. Each macro opens a file, writes what it finds as lines of UTF-8, and
 * ends LibreOffice. Tabs part the fields of a line; line ends within a text are written as ␤.
 */
export const macros = `
Option Explicit
Dim answer As Object

Sub Begin(target As String)
  Dim file As Object
  file = CreateUnoService("com.sun.star.ucb.SimpleFileAccess")
  answer = CreateUnoService("com.sun.star.io.TextOutputStream")
  answer.setEncoding("UTF-8")
  answer.setOutputStream(file.openFileWrite(target))
End Sub

Function Opened(source As String) As Object
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Opened = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
End Function

Sub Say(text As String)
  Dim line As String
  line = Replace(Replace(text, Chr(13), ""), Chr(10), "␤")
  answer.writeString(line & Chr(10))
End Sub

Sub Finish(document As Object)
  answer.closeOutput()
  document.close(True)
  StarDesktop.terminate()
End Sub

Rem Each text of each slide: its number, the shape's name, the text; of notes too, with the number and "notes".
Sub Texts(source As String, target As String)
  Dim document As Object, at As Long
  Begin(target)
  document = Opened(source)
  For at = 0 To document.DrawPages.Count - 1
    TextsOf(document.DrawPages.getByIndex(at), CStr(at + 1))
    TextsOf(document.DrawPages.getByIndex(at).NotesPage, CStr(at + 1) & " notes")
  Next
  Finish(document)
End Sub

Sub TextsOf(shapes As Object, place As String)
  Dim at As Long, shape As Object
  For at = 0 To shapes.Count - 1
    shape = shapes.getByIndex(at)
    If shape.supportsService("com.sun.star.drawing.GroupShape") Then
      TextsOf(shape, place)
    ElseIf shape.supportsService("com.sun.star.drawing.TableShape") Then
      CellsOf(shape, place)
    ElseIf shape.supportsService("com.sun.star.drawing.Text") Then
      If shape.String <> "" Then Say(place & Chr(9) & shape.Name & Chr(9) & shape.String)
    End If
  Next
End Sub

Sub CellsOf(shape As Object, place As String)
  Dim row As Long, column As Long
  For row = 0 To shape.Model.RowCount - 1
    For column = 0 To shape.Model.ColumnCount - 1
      Say(place & Chr(9) & shape.Name & Chr(9) & shape.Model.getCellByPosition(column, row).String)
    Next
  Next
End Sub

Rem Each cell of each sheet that holds a text or a formula: which of the two, the sheet, the cell, what it says.
Sub Cells(source As String, target As String)
  Dim document As Object, sheet As Object, cell As Object, used As Object, at As Long, row As Long, column As Long
  Begin(target)
  document = Opened(source)
  For at = 0 To document.Sheets.Count - 1
    sheet = document.Sheets.getByIndex(at)
    used = sheet.createCursor()
    used.gotoEndOfUsedArea(False)
    For row = 0 To used.RangeAddress.EndRow
      For column = 0 To used.RangeAddress.EndColumn
        cell = sheet.getCellByPosition(column, row)
        If cell.Type = com.sun.star.table.CellContentType.FORMULA Then
          Say("formula" & Chr(9) & CellPlace(cell) & Chr(9) & cell.Formula)
        ElseIf cell.Type = com.sun.star.table.CellContentType.TEXT Then
          Say("text" & Chr(9) & CellPlace(cell) & Chr(9) & cell.String)
        End If
      Next
    Next
  Next
  Finish(document)
End Sub

Function CellPlace(cell As Object) As String
  Dim parts As Variant
  parts = Split(cell.AbsoluteName, "$")
  CellPlace = cell.Spreadsheet.Name & Chr(9) & parts(UBound(parts) - 1) & parts(UBound(parts))
End Function

Rem Moves each of the two shapes of each connector of each slide by 5 mm to the right and 1 cm down, and puts it back: slide,
Rem connector's name, names of both shapes, and how far that end of the connector went with each, in 1/100 mm.
Sub MoveEach(source As String, target As String)
  Dim document As Object, at As Long
  Begin(target)
  document = Opened(source)
  For at = 0 To document.DrawPages.Count - 1
    MoveOn(document.DrawPages.getByIndex(at), CStr(at + 1))
  Next
  Finish(document)
End Sub

Sub MoveOn(shapes As Object, place As String)
  Dim at As Long, line As Object
  For at = 0 To shapes.Count - 1
    line = shapes.getByIndex(at)
    If line.supportsService("com.sun.star.drawing.ConnectorShape") Then
      If IsNull(line.StartShape) Or IsNull(line.EndShape) Then
        Say(place & Chr(9) & line.Name & Chr(9) & "loose")
      Else
        Say(place & Chr(9) & line.Name & Chr(9) & line.StartShape.Name & Chr(9) & line.EndShape.Name & Chr(9) & Followed(line, line.StartShape, True) & Chr(9) & Followed(line, line.EndShape, False))
      End If
    ElseIf line.supportsService("com.sun.star.drawing.GroupShape") Then
      MoveOn(line, place)
    End If
  Next
End Sub

Function Followed(line As Object, shape As Object, atStart As Boolean) As String
  Dim place As New com.sun.star.awt.Point
  Dim homeX As Long, homeY As Long, beforeX As Long, beforeY As Long
  homeX = shape.Position.X
  homeY = shape.Position.Y
  beforeX = EndOf(line, atStart).X
  beforeY = EndOf(line, atStart).Y
  place.X = homeX + 500
  place.Y = homeY + 1000
  shape.setPosition(place)
  Followed = CStr(EndOf(line, atStart).X - beforeX) & " " & CStr(EndOf(line, atStart).Y - beforeY)
  place.X = homeX
  place.Y = homeY
  shape.setPosition(place)
End Function

Rem Where a connector runs is found out when somebody asks for its bounds.
Function EndOf(line As Object, atStart As Boolean) As Object
  Dim bounds As Object
  bounds = line.BoundRect
  If atStart Then EndOf = line.StartPosition Else EndOf = line.EndPosition
End Function
`;
