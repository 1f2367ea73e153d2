"""The HER2 lab in the app: fields as pictures, the counting sheet, cases."""
