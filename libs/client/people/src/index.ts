export { PersonPicker, type PickerWords } from './person-picker';
